-- Ties a grant to a session. Answers 1, or 0 when the session has ended.
-- KEYS[1] session   ARGV grant id
if redis.call('HEXISTS', KEYS[1], 'secret') == 0 then
  return 0
end
redis.call('HSET', KEYS[1], 'grant:' .. ARGV[1], '')
return 1
