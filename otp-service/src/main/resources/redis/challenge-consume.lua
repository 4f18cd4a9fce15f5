-- Spends the code, once (OTP-3).
-- KEYS: challenge, phone, outbox
-- ARGV: id, attempt, now (ms), trace or ''
local challenge, phone, outbox = KEYS[1], KEYS[2], KEYS[3]
local id, attempt, now, trace = unpack(ARGV)

local known = redis.call('HMGET', challenge, 'state', 'expires-at')
if known[1] == 'EXHAUSTED' then
  return 'EXHAUSTED'
end
if known[1] ~= 'LIVE' then
  return 'GONE'
end
if tonumber(known[2]) <= tonumber(now) then
  return 'EXPIRED'
end

redis.call('HSET', challenge, 'state', 'USED')
redis.call('DEL', phone)
local version = redis.call('HINCRBY', challenge, 'version', 1)
redis.call('XADD', outbox, '*', 'type', 'verified', 'challenge', id, 'sequence', version, 'time', now,
  'attempt', attempt, 'trace', trace)
return 'CONSUMED'
