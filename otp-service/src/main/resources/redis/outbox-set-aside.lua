-- Takes entries out of the way, whole, that could not be read: they wait for a newer version where they hinder nothing.
-- KEYS: outbox, what was set aside of it
-- ARGV: group, how many are kept, then the entries' ids
local outbox, aside = KEYS[1], KEYS[2]
local group, kept = ARGV[1], ARGV[2]
for i = 3, #ARGV do
  local entry = redis.call('XRANGE', outbox, ARGV[i], ARGV[i])[1]
  if entry then
    redis.call('XADD', aside, 'MAXLEN', kept, '*', unpack(entry[2]))
  end
end
redis.call('XACK', outbox, group, unpack(ARGV, 3))
return redis.call('XDEL', outbox, unpack(ARGV, 3))
