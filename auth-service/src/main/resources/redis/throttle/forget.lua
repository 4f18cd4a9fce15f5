-- Forgets a counter. KEYS: counter.
return redis.call('DEL', KEYS[1])
