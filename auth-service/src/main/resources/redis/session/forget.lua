-- Forgets a session whose grants are revoked.
-- KEYS[1] session
redis.call('DEL', KEYS[1])
return redis.status_reply('OK')
