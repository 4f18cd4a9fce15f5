-- Spends a pushed request for its first holder. Answers 1 to that one, again and again, and 0 to every other.
-- KEYS[1] pushed request   ARGV holder
if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
redis.call('HSETNX', KEYS[1], 'holder', ARGV[1])
return redis.call('HGET', KEYS[1], 'holder') == ARGV[1] and 1 or 0
