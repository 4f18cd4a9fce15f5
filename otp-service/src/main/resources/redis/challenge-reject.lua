-- Records that a counted try was wrong; the last one ends the challenge (OTP-4).
-- KEYS: challenge, phone, outbox
-- ARGV: id, attempt, limit, now (ms), trace or ''
local challenge, phone, outbox = KEYS[1], KEYS[2], KEYS[3]
local id, attempt, limit, now, trace = unpack(ARGV)

local state = redis.call('HGET', challenge, 'state')
if not state then
  return 'GONE'
end

local exhausted = tonumber(attempt) >= tonumber(limit)
if exhausted and state == 'LIVE' then
  redis.call('HSET', challenge, 'state', 'EXHAUSTED')
  redis.call('DEL', phone)
end
local version = redis.call('HINCRBY', challenge, 'version', 1)
redis.call('XADD', outbox, '*', 'type', exhausted and 'exhausted' or 'rejected', 'challenge', id,
  'sequence', version, 'time', now, 'attempt', attempt, 'trace', trace)
return exhausted and 'EXHAUSTED' or 'REJECTED'
