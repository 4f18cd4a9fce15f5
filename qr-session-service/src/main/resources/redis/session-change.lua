-- Moves a session from one state to another, if it is in a state that may be left for that (QR-10).
-- KEYS: session, deadlines, outbox
-- ARGV: id, now (ms), states to start from with a blank around each, new state, the event's type,
--   expires at (ms) or '' for an end, memory (ms), channel, trace or '', then fields and values to keep
local session, deadlines, outbox = unpack(KEYS)
local id, now, from, to, event, expires_at, memory, channel, trace = unpack(ARGV, 1, 9)
local live = {CREATED = true, SCANNED = true, APPROVED = true}
local over = {CONSUMED = true, REJECTED = true, EXPIRED = true, CANCELLED = true}

local state, ends, kind, client = unpack(redis.call('HMGET', session, 'state', 'expires-at', 'kind', 'client'))
if not state then
  redis.call('ZREM', deadlines, id)
  return {'ABSENT'}
end
if not live[state] and not over[state] then
  return redis.error_reply('a session is in the unknown state ' .. state)
end
local due = live[state] and tonumber(ends) <= tonumber(now)
local current = due and 'EXPIRED' or state
if to == 'EXPIRED' then
  -- The only change that time makes: due, and not announced before.
  if not due then
    return {'TOO_LATE', current}
  end
elseif not string.find(from, ' ' .. current .. ' ', 1, true) then
  return {'TOO_LATE', current}
end

redis.call('HSET', session, 'state', to, unpack(ARGV, 10))
if live[to] then
  redis.call('HSET', session, 'expires-at', expires_at)
  redis.call('PEXPIRE', session, expires_at - now + memory)
  redis.call('ZADD', deadlines, expires_at, id)
else
  redis.call('HDEL', session, 'approval', 'code-hash', 'number')
  redis.call('PEXPIRE', session, memory)
  redis.call('ZREM', deadlines, id)
end

local sequence = redis.call('HINCRBY', session, 'version', 1)
local fact = {'type', event, 'session', id, 'kind', kind, 'client', client, 'sequence', sequence, 'time', now,
  'trace', trace}
local reason = redis.call('HGET', session, 'reason')
if reason then
  table.insert(fact, 'reason')
  table.insert(fact, reason)
end
redis.call('XADD', outbox, '*', unpack(fact))
redis.call('PUBLISH', channel, id)
return {'MADE'}
