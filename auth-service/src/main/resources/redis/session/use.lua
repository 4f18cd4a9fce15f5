-- Finds a usable session by its secret and renews its idle time. Answers the authentication, or nil.
-- KEYS[1] session   ARGV secret hash, now, idle until (milliseconds since the epoch)
-- Hashes of 256 random bits are compared: what a comparison's time could show of them helps nobody.
local session = redis.call('HMGET', KEYS[1], 'secret', 'idleUntil', 'endsAt', 'authentication')
local now = tonumber(ARGV[2])
if session[1] ~= ARGV[1] or now >= tonumber(session[2]) or now >= tonumber(session[3]) then
  return false
end
redis.call('HSET', KEYS[1], 'idleUntil', ARGV[3], 'usedAt', ARGV[2])
return session[4]
