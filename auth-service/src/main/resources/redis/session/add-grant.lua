-- Ties a grant to a session. Answers 1, or 0 when the session has ended or has as many grants as it may.
-- KEYS[1] session   ARGV grant id, client id, how many grants it may have
if redis.call('HEXISTS', KEYS[1], 'secret') == 0 or tonumber(redis.call('HGET', KEYS[1], 'grants') or '0') >= tonumber(ARGV[3]) then
  return 0
end
redis.call('HINCRBY', KEYS[1], 'grants', 1)
redis.call('HSET', KEYS[1], 'grant:' .. ARGV[1], ARGV[2])
return 1
