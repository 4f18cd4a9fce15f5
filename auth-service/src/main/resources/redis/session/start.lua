-- Begins a session.
-- KEYS[1] session   ARGV secret hash, authentication, idle until, ends at, now (milliseconds since the epoch), browser, system
redis.call('HSET', KEYS[1], 'secret', ARGV[1], 'authentication', ARGV[2], 'idleUntil', ARGV[3], 'endsAt', ARGV[4],
  'usedAt', ARGV[5], 'browser', ARGV[6], 'system', ARGV[7])
redis.call('PEXPIRE', KEYS[1], ARGV[4] - ARGV[5])
return redis.status_reply('OK')
