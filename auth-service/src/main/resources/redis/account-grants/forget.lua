-- Forgets a grant that was revoked.
-- KEYS[1] account's grants   ARGV grant id
redis.call('ZREM', KEYS[1], ARGV[1])
return redis.status_reply('OK')
