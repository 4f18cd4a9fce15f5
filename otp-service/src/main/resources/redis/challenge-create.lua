-- Makes a challenge and asks for its first delivery, in one step.
-- KEYS: challenge, phone, outbox
-- ARGV: id, now (ms), life (ms), memory (ms), sealed phone, language, trace or '', then the challenge's fields and values
local challenge, phone, outbox = KEYS[1], KEYS[2], KEYS[3]
local id, now, life, memory, sealed, language, trace = unpack(ARGV, 1, 7)

redis.call('HSET', challenge, unpack(ARGV, 8))
-- The record outlives the code, so that "expired" and "used" can be told from "never heard of"; the phone does not.
redis.call('PEXPIRE', challenge, life + memory)
redis.call('SET', phone, sealed, 'PX', life)

redis.call('XADD', outbox, '*', 'type', 'challenge-created', 'challenge', id, 'sequence', 1, 'time', now,
  'trace', trace)
redis.call('XADD', outbox, '*', 'type', 'delivery-requested', 'challenge', id, 'sequence', 1, 'time', now,
  'send', 1, 'language', language, 'trace', trace)
return 'CREATED'
