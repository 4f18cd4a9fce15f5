-- Takes entries to publish, in their order: those that were released, or taken and not settled in time, then new ones. While
-- an instance has some, nobody takes those behind them: they would overtake.
-- KEYS: outbox
-- ARGV: group, how many, how long an entry may stay unsettled (ms)
local outbox = KEYS[1]
local group, count, patience = unpack(ARGV)

if redis.call('EXISTS', outbox) == 0 then
  return {}
end
-- Redis may have lost its memory, the groups with it; a group that is there already is as good.
redis.pcall('XGROUP', 'CREATE', outbox, group, '0')

-- All instances share one consumer name: there are no names of dead instances to look after.
local waiting = redis.call('XAUTOCLAIM', outbox, group, 'relay', patience, '0-0', 'COUNT', count)[2]
local entries = {}
for _, entry in ipairs(waiting) do
  if entry then
    table.insert(entries, entry)
  end
end
local taken = redis.call('XPENDING', outbox, group)[1]
if taken > #waiting then
  return entries
end
local fresh = redis.call('XREADGROUP', 'GROUP', group, 'relay', 'COUNT', count, 'STREAMS', outbox, '>')
if fresh then
  for _, entry in ipairs(fresh[1][2]) do
    table.insert(entries, entry)
  end
end
return entries
