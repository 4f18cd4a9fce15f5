-- Finds a usable session by its secret and renews its idle time. Answers the operator, or nil.
-- KEYS[1] session   ARGV secret hash, idle, now (milliseconds)
-- Hashes of 256 random bits are compared: what a comparison's time could show of them helps nobody.
local session = redis.call('HMGET', KEYS[1], 'secret', 'idleUntil', 'endsAt', 'operator')
local now = tonumber(ARGV[3])
if session[1] ~= ARGV[1] or now >= tonumber(session[2]) or now >= tonumber(session[3]) then
  return false
end
redis.call('HSET', KEYS[1], 'idleUntil', now + ARGV[2])
redis.call('PEXPIRE', KEYS[1], math.max(1, math.min(tonumber(ARGV[2]), session[3] - now)))
return session[4]
