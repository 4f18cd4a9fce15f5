-- Keeps a new pairing. KEYS: pairing; ARGV: encrypted pairing, expiry (ms since 1970).
redis.call('HSET', KEYS[1], 'pairing', ARGV[1])
redis.call('PEXPIREAT', KEYS[1], ARGV[2])
return 1
