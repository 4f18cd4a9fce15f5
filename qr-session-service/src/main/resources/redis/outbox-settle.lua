-- Forgets entries that Kafka has acknowledged.
-- KEYS: outbox
-- ARGV: group, then the entries' ids
local outbox, group = KEYS[1], ARGV[1]
redis.call('XACK', outbox, group, unpack(ARGV, 2))
return redis.call('XDEL', outbox, unpack(ARGV, 2))
