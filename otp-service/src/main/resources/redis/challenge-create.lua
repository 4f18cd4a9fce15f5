-- Makes a challenge and asks for its first delivery, in one step.
-- KEYS: challenge, phone, outbox
-- ARGV: id, now (ms), life (ms), memory (ms), sealed phone, language, then the challenge's fields and values
local challenge, phone, outbox = KEYS[1], KEYS[2], KEYS[3]
local id, now, life, memory, sealed, language = unpack(ARGV, 1, 6)

redis.call('HSET', challenge, unpack(ARGV, 7))
-- The record outlives the code, so that "expired" and "used" can be told from "never heard of"; the phone does not.
redis.call('PEXPIRE', challenge, life + memory)
redis.call('SET', phone, sealed, 'PX', life)

redis.call('XADD', outbox, '*', 'type', 'challenge-created', 'challenge', id, 'sequence', 1, 'time', now)
redis.call('XADD', outbox, '*', 'type', 'delivery-requested', 'challenge', id, 'sequence', 1, 'time', now,
  'send', 1, 'language', language)
return 'CREATED'
