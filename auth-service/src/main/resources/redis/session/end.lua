-- Makes a session unusable. Answers its authentication, the ids of its grants, their clients, and 1 the first time, else 0; nil
-- when there is no such session, or its secret is another. It stays until it is forgotten, so that grants which could not be revoked are found again.
-- KEYS[1] session   ARGV secret hash; none where the id alone is proof
if ARGV[1] and redis.call('HGET', KEYS[1], 'secret') ~= ARGV[1] then
  return false
end
local authentication = redis.call('HGET', KEYS[1], 'authentication')
if not authentication then
  return false
end
local grants = {}
local clients = {}
local fields = redis.call('HGETALL', KEYS[1])
for i = 1, #fields, 2 do
  local grant = string.match(fields[i], '^grant:(.+)$')
  if grant then
    grants[#grants + 1] = grant
    clients[#clients + 1] = fields[i + 1]
  end
end
return { authentication, grants, clients, redis.call('HDEL', KEYS[1], 'secret') }
