-- Forgets a session that has ended.
-- KEYS[1] account's sessions   ARGV session id
redis.call('HDEL', KEYS[1], ARGV[1])
return redis.status_reply('OK')
