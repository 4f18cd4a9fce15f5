-- Takes entries out of the way, whole, that could not be read: they wait for a newer version where they hinder nothing. Each is
-- marked, so that whoever meets it again knows that it was counted. Answers how many older ones had to go.
-- KEYS: outbox, what was set aside of it
-- ARGV: group, how many are kept, then the entries' ids
local outbox, aside = KEYS[1], KEYS[2]
local group, kept = ARGV[1], ARGV[2]
local MARK = 'set-aside'

local function mark(fields)
  for i = 1, #fields, 2 do
    if fields[i] == MARK then
      return
    end
  end
  table.insert(fields, MARK)
  table.insert(fields, '1')
end

for i = 3, #ARGV do
  local entry = redis.call('XRANGE', outbox, ARGV[i], ARGV[i])[1]
  if entry then
    mark(entry[2])
    redis.call('XADD', aside, '*', unpack(entry[2]))
  end
end
redis.call('XACK', outbox, group, unpack(ARGV, 3))
redis.call('XDEL', outbox, unpack(ARGV, 3))
return redis.call('XTRIM', aside, 'MAXLEN', kept)
