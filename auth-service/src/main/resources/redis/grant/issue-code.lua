-- Keeps a new grant until its code expires; redeeming the code keeps it until its end.
-- KEYS[1] grant   ARGV grant, code hash, code expires at, grant ends at, now (milliseconds since the epoch)
redis.call('HSET', KEYS[1], 'state', 'CODE_ISSUED', 'grant', ARGV[1], 'code', ARGV[2], 'codeExpiresAt', ARGV[3],
  'endsAt', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[3] - ARGV[5])
return redis.status_reply('OK')
