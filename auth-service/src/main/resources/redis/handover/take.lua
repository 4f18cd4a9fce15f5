-- Takes what was left for a page: nobody gets it twice. KEYS: handover. Answers what is encrypted, or nothing.
return redis.call('GETDEL', KEYS[1])
