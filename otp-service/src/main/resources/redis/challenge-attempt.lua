-- Counts a try before its code is compared (OTP-4).
-- KEYS: challenge
-- ARGV: transaction, purpose, now (ms), limit
local challenge = KEYS[1]
local transaction, purpose, now, limit = unpack(ARGV)

local known = redis.call('HMGET', challenge,
  'transaction', 'purpose', 'state', 'expires-at', 'attempts', 'kid', 'account')
if known[1] ~= transaction or known[2] ~= purpose or known[3] == 'USED' or known[3] == 'CANCELLED' then
  return {'GONE'}
end
if known[3] == 'EXHAUSTED' then
  return {'EXHAUSTED'}
end
if tonumber(known[4]) <= tonumber(now) then
  return {'EXPIRED'}
end
if tonumber(known[5]) >= tonumber(limit) then
  return {'EXHAUSTED'}
end
return {'COUNTED', redis.call('HINCRBY', challenge, 'attempts', 1), known[6], known[7]}
