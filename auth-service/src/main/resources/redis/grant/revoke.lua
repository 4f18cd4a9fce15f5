-- Ends a grant and with it its code and refresh tokens.
-- KEYS[1] grant
redis.call('DEL', KEYS[1])
return redis.status_reply('OK')
