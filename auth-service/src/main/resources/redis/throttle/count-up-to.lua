-- Counts an attempt unless the limit is reached. An attempt that is not counted does not lengthen the memory.
-- KEYS: counter; ARGV: limit, memory, now (ms). Answers 1 if counted, else 0.
local limit, memory, now = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local state = redis.call('HMGET', KEYS[1], 'count', 'forgotten_at')
local count = tonumber(state[1] or '0')
if now >= tonumber(state[2] or '0') then
    count = 0
end
if count >= limit then
    return 0
end
redis.call('HSET', KEYS[1], 'count', count + 1, 'forgotten_at', string.format('%.0f', now + memory))
redis.call('PEXPIRE', KEYS[1], memory)
return 1
