-- Ends a live challenge that nobody needs any more.
-- KEYS: challenge, phone
-- ARGV: transaction
local challenge, phone = KEYS[1], KEYS[2]

local known = redis.call('HMGET', challenge, 'transaction', 'state')
if known[1] ~= ARGV[1] or known[2] ~= 'LIVE' then
  return 'GONE'
end
redis.call('HSET', challenge, 'state', 'CANCELLED')
redis.call('DEL', phone)
return 'CANCELLED'
