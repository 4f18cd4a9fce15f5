-- Finds the grant of a refresh token and changes nothing. Answers 'current' or 'replaced' and the grant, or nil.
-- KEYS[1] grant   ARGV refresh token hash, now (milliseconds since the epoch)
local grant = redis.call('HMGET', KEYS[1], 'refresh', 'endsAt', 'grant', 'replaced:' .. ARGV[1])
if not grant[3] or tonumber(ARGV[2]) >= tonumber(grant[2]) then
  return false
end
if grant[1] == ARGV[1] then
  return { 'current', grant[3] }
end
if grant[4] then
  return { 'replaced', grant[3] }
end
return false
