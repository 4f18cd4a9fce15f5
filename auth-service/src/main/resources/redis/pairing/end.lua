-- Forgets a pairing before its time. KEYS: pairing.
return redis.call('DEL', KEYS[1])
