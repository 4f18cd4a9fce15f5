-- Begins an operator's session.
-- KEYS[1] session   ARGV secret hash, operator, ends at, idle, now (milliseconds)
redis.call('HSET', KEYS[1], 'secret', ARGV[1], 'operator', ARGV[2], 'idleUntil', ARGV[5] + ARGV[4], 'endsAt', ARGV[3])
redis.call('PEXPIRE', KEYS[1], math.max(1, math.min(tonumber(ARGV[4]), ARGV[3] - ARGV[5])))
return redis.status_reply('OK')
