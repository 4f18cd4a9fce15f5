-- Keeps a new session and announces it.
-- KEYS: session, handle, deadlines, outbox
-- ARGV: id, now (ms), expires at (ms), memory (ms), kind, client, trace or '', then the session's fields and values
local session, handle, deadlines, outbox = unpack(KEYS)
local id, now, expires_at, memory, kind, client, trace = unpack(ARGV, 1, 7)

if redis.call('EXISTS', session) == 1 then
  return 'KNOWN'
end
redis.call('HSET', session, unpack(ARGV, 8))
-- The record outlives the session, so that "over" can be told from "never heard of".
redis.call('PEXPIRE', session, expires_at - now + memory)
redis.call('SET', handle, id, 'PX', expires_at - now + memory)
redis.call('ZADD', deadlines, expires_at, id)
redis.call('XADD', outbox, '*', 'type', 'created', 'session', id, 'kind', kind, 'client', client,
  'sequence', 1, 'time', now, 'trace', trace)
return 'CREATED'
