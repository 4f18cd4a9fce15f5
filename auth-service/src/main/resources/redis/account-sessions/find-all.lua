-- Answers the ids of an account's sessions, those that are ending included.
-- KEYS[1] account's sessions
local ids = {}
local sessions = redis.call('HGETALL', KEYS[1])
for i = 1, #sessions, 2 do
  ids[#ids + 1] = sessions[i]
end
return ids
