-- Keeps a new flow. KEYS: flow; ARGV: encrypted flow, expiry (ms since 1970).
redis.call('HSET', KEYS[1], 'version', 1, 'flow', ARGV[1])
redis.call('PEXPIREAT', KEYS[1], ARGV[2])
return 1
