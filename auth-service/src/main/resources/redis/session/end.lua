-- Ends a session. Answers its authentication and the ids of its grants, or nil when there is none.
-- KEYS[1] session
local authentication = redis.call('HGET', KEYS[1], 'authentication')
if not authentication then
  return false
end
local grants = {}
for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
  local grant = string.match(field, '^grant:(.+)$')
  if grant then
    grants[#grants + 1] = grant
  end
end
redis.call('DEL', KEYS[1])
return { authentication, grants }
