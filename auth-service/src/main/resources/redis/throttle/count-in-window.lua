-- Counts an attempt in a window that begins with its first one.
-- KEYS: counter; ARGV: limit, window (ms), now (ms). Answers 0, or when the window ends if the limit is passed.
local limit, window, now = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local ends = tonumber(redis.call('HGET', KEYS[1], 'ends') or '0')
if now >= ends then
    ends = now + window
    redis.call('DEL', KEYS[1])
    redis.call('HSET', KEYS[1], 'ends', string.format('%.0f', ends))
    redis.call('PEXPIRE', KEYS[1], window)
end
local count = redis.call('HINCRBY', KEYS[1], 'count', 1)
if count > limit then
    return ends
end
return 0
