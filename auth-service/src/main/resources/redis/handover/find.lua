-- Reads what was left for a page and leaves it there. KEYS: handover. Answers what is encrypted, or nothing.
return redis.call('GET', KEYS[1])
