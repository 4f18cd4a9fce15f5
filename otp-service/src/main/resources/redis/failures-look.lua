-- Until when an account is locked, 0 if it is not. A count made under an older fingerprint key moves to the present one.
-- KEYS: the account's failures under the present key, then under each other key
local failures = KEYS[1]
for i = 2, #KEYS do
  if redis.call('EXISTS', failures) == 0 and redis.call('EXISTS', KEYS[i]) == 1 then
    redis.call('RENAME', KEYS[i], failures)
  end
end
return redis.call('HGET', failures, 'locked-until') or '0'
