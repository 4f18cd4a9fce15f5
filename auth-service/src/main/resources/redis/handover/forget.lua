-- Forgets what was left for pages of one flow. KEYS: handovers. Answers how many there were.
return redis.call('DEL', unpack(KEYS))
