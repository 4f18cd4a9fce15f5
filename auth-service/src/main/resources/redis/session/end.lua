-- Makes a session unusable. Answers its authentication, the ids of its grants, and 1 the first time, else 0; nil when there is
-- no such session. It stays until it is forgotten, so that grants which could not be revoked are found again.
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
return { authentication, grants, redis.call('HDEL', KEYS[1], 'secret') }
