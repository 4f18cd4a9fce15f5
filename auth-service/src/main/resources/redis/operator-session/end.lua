-- Ends a session, for whoever holds its secret.
-- KEYS[1] session   ARGV secret hash
if redis.call('HGET', KEYS[1], 'secret') == ARGV[1] then
  redis.call('DEL', KEYS[1])
end
return redis.status_reply('OK')
