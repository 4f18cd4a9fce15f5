-- Marks every session of an account as ending, and answers their ids. They stay until each is forgotten, so that what fails in
-- the middle can be done again.
-- KEYS[1] account's sessions
local ids = {}
local sessions = redis.call('HGETALL', KEYS[1])
for i = 1, #sessions, 2 do
  redis.call('HSET', KEYS[1], sessions[i], (string.gsub(sessions[i + 1], '^live:', 'ending:')))
  ids[#ids + 1] = sessions[i]
end
return ids
