-- Takes entries to publish: those that an instance took and did not settle in time, then new ones.
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
local entries = {}
for _, entry in ipairs(redis.call('XAUTOCLAIM', outbox, group, 'relay', patience, '0-0', 'COUNT', count)[2]) do
  if entry then
    table.insert(entries, entry)
  end
end
local fresh = redis.call('XREADGROUP', 'GROUP', group, 'relay', 'COUNT', count, 'STREAMS', outbox, '>')
if fresh then
  for _, entry in ipairs(fresh[1][2]) do
    table.insert(entries, entry)
  end
end
return entries
