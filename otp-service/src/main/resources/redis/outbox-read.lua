-- Takes entries to publish, in their order: those that were released, or taken and not settled in time, then new ones. While
-- an instance has some, nobody takes those behind them: they would overtake.
-- KEYS: outbox, what was set aside of it
-- ARGV: group, how many, how long an entry may stay unsettled (ms), after how long one that was set aside comes back (ms)
local outbox, aside = KEYS[1], KEYS[2]
local group, count, patience, again = unpack(ARGV)

local time = redis.call('TIME')
local until_then = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000) - again)
for _, entry in ipairs(redis.call('XRANGE', aside, '-', until_then, 'COUNT', count)) do
  redis.call('XADD', outbox, '*', unpack(entry[2]))
  redis.call('XDEL', aside, entry[1])
end

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
