-- Answers a grant whose code was redeemed and that has not ended, and ends it; or nil.
-- KEYS[1] grant   ARGV now (milliseconds since the epoch)
local grant = redis.call('HMGET', KEYS[1], 'state', 'endsAt', 'grant')
if grant[1] ~= 'REDEEMED' or tonumber(ARGV[1]) >= tonumber(grant[2]) then
  return false
end
redis.call('DEL', KEYS[1])
return grant[3]
