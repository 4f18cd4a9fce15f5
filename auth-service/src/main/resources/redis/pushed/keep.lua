-- Keeps a pushed request until nobody who came with it can be under way any more.
-- KEYS[1] pushed request   ARGV secret's hash, encrypted request, expires at, forgotten at, now (milliseconds since the epoch)
redis.call('HSET', KEYS[1], 'secret', ARGV[1], 'request', ARGV[2], 'expiresAt', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4] - ARGV[5])
return redis.status_reply('OK')
