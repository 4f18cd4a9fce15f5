-- Asks for one more delivery of the same live code. The life of the code stays what it was (OTP-5).
-- KEYS: challenge, phone, outbox
-- ARGV: id, transaction, purpose, now (ms), next resend at (ms), sends left, trace or ''
local challenge, phone, outbox = KEYS[1], KEYS[2], KEYS[3]
local id, transaction, purpose, now, resend_at, sends_left, trace = unpack(ARGV)

local known = redis.call('HMGET', challenge, 'transaction', 'purpose', 'state', 'expires-at', 'resend-at', 'language')
if known[1] ~= transaction or known[2] ~= purpose or known[3] ~= 'LIVE' or tonumber(known[4]) <= tonumber(now)
  or redis.call('EXISTS', phone) == 0 then
  return {'GONE'}
end
if tonumber(known[5]) > tonumber(now) then
  return {'TOO_SOON', known[5]}
end

local send = redis.call('HINCRBY', challenge, 'sends', 1)
redis.call('HSET', challenge, 'resend-at', resend_at, 'sends-left', sends_left, 'delivery', 'PENDING')
redis.call('XADD', outbox, '*', 'type', 'delivery-requested', 'challenge', id, 'sequence', send, 'time', now,
  'send', send, 'language', known[6], 'trace', trace)
return {'RESENT', redis.call('HGETALL', challenge)}
