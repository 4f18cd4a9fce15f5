-- Records what became of one send by one channel and says so, once.
-- KEYS: challenge, outbox
-- ARGV: id, send, channel, DELIVERED or FAILED, reason of a failure or '', 1 if no other channel follows, now (ms),
--   trace or ''
local challenge, outbox = KEYS[1], KEYS[2]
local id, send, channel, result, reason, last, now, trace = unpack(ARGV)
local claim = 'claim:' .. send .. ':' .. channel

local sends = redis.call('HGET', challenge, 'sends')
if not sends then
  return 'GONE'
end
local earlier = redis.call('HGET', challenge, claim)
if earlier == 'DELIVERED' or earlier == 'FAILED' then
  return 'KNOWN'
end
redis.call('HSET', challenge, claim, result)
-- A late word on an earlier send says nothing about the one that is under way.
if send == sends and (result == 'DELIVERED' or last == '1') then
  redis.call('HSET', challenge, 'delivery', result)
end

local version = redis.call('HINCRBY', challenge, 'version', 1)
if result == 'DELIVERED' then
  redis.call('XADD', outbox, '*', 'type', 'delivered', 'challenge', id, 'sequence', version, 'time', now,
    'channel', channel, 'send', send, 'trace', trace)
else
  redis.call('XADD', outbox, '*', 'type', 'delivery-failed', 'challenge', id, 'sequence', version, 'time', now,
    'channel', channel, 'send', send, 'reason', reason, 'trace', trace)
end
return 'RECORDED'
