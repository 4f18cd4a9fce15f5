-- Marks one send by one channel before the message leaves, so that it leaves once (OTP-13).
-- KEYS: challenge, phone
-- ARGV: send, channel, now (ms)
local challenge, phone = KEYS[1], KEYS[2]
local send, channel, now = unpack(ARGV)
local claim = 'claim:' .. send .. ':' .. channel

local earlier = redis.call('HGET', challenge, claim)
if earlier then
  local since = string.match(earlier, '^CLAIMED (%d+)$')
  if since then
    return {'UNDECIDED', since}
  end
  return {earlier}
end

local known = redis.call('HMGET', challenge, 'state', 'expires-at')
if known[1] ~= 'LIVE' or tonumber(known[2]) <= tonumber(now) or redis.call('EXISTS', phone) == 0 then
  return {'OVER'}
end
redis.call('HSET', challenge, claim, 'CLAIMED ' .. now)
return {'CLAIMED'}
