-- Answers 1 while a session is noted and nobody is ending all of its account, else 0.
-- KEYS[1] account's sessions   ARGV session id
local session = redis.call('HGET', KEYS[1], ARGV[1])
return session and string.sub(session, 1, 5) == 'live:' and 1 or 0
