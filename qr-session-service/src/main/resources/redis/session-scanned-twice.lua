-- Marks a live session that a second phone scanned, and tells both sides once (QR-3).
-- KEYS: session, outbox
-- ARGV: id, now (ms), channel, trace or ''
local session, outbox = unpack(KEYS)
local id, now, channel, trace = unpack(ARGV)
local live = {CREATED = true, SCANNED = true, APPROVED = true}
local over = {CONSUMED = true, REJECTED = true, EXPIRED = true, CANCELLED = true}

local state, ends, kind, client = unpack(redis.call('HMGET', session, 'state', 'expires-at', 'kind', 'client'))
if not state then
  return {'ABSENT'}
end
if not live[state] and not over[state] then
  return redis.error_reply('a session is in the unknown state ' .. state)
end
if over[state] then
  return {'TOO_LATE', state}
end
if tonumber(ends) <= tonumber(now) then
  return {'TOO_LATE', 'EXPIRED'}
end
if redis.call('HSETNX', session, 'scanned-twice', 1) == 1 then
  local sequence = redis.call('HINCRBY', session, 'version', 1)
  redis.call('XADD', outbox, '*', 'type', 'scanned-twice', 'session', id, 'kind', kind, 'client', client,
    'sequence', sequence, 'time', now, 'trace', trace)
  redis.call('PUBLISH', channel, id)
end
return {'MADE'}
