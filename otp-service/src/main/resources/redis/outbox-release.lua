-- Gives back entries that were taken and could not be published: whoever looks next takes them again.
-- KEYS: outbox
-- ARGV: group, how long an entry may stay unsettled (ms), then the entries' ids
local outbox = KEYS[1]
local group, patience = ARGV[1], ARGV[2]
local call = { 'XCLAIM', outbox, group, 'relay', 0 }
for i = 3, #ARGV do
  table.insert(call, ARGV[i])
end
for _, option in ipairs({ 'IDLE', patience, 'JUSTID' }) do
  table.insert(call, option)
end
return redis.call(unpack(call))
