-- Keeps a message of the local deployment's SMS inbox, the newest first.
-- KEYS: inbox
-- ARGV: sealed message, how many to keep, how long (ms)
redis.call('LPUSH', KEYS[1], ARGV[1])
redis.call('LTRIM', KEYS[1], 0, ARGV[2] - 1)
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 'KEPT'
