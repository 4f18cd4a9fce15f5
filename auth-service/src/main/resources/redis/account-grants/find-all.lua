-- Answers the ids of every grant that is noted for an account.
-- KEYS[1] account's grants
return redis.call('ZRANGE', KEYS[1], 0, -1)
