-- Answers a pushed request that has neither expired nor been spent; or nil.
-- KEYS[1] pushed request   ARGV secret's hash, now (milliseconds since the epoch)
local found = redis.call('HMGET', KEYS[1], 'secret', 'expiresAt', 'holder', 'request')
if found[1] ~= ARGV[1] or found[3] or tonumber(ARGV[2]) >= tonumber(found[2]) then
  return false
end
return found[4]
