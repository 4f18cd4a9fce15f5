-- Leaves something for a page of a flow, until the flow expires. KEYS: handover; ARGV: encrypted, expiry (ms since 1970).
redis.call('SET', KEYS[1], ARGV[1], 'PXAT', ARGV[2])
return 1
