-- Notes a grant of an account, and forgets those that are over.
-- KEYS[1] account's grants   ARGV grant id, ends at, now (milliseconds since the epoch)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[3])
redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
local latest = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')
redis.call('PEXPIRE', KEYS[1], tonumber(latest[2]) - ARGV[3])
return redis.status_reply('OK')
