-- Whether a window of count-in-window has taken its limit. Counts nothing.
-- KEYS: counter; ARGV: limit, now (ms). Answers 0, or when the window ends.
local limit, now = tonumber(ARGV[1]), tonumber(ARGV[2])
local state = redis.call('HMGET', KEYS[1], 'ends', 'count')
local ends = tonumber(state[1] or '0')
if now < ends and tonumber(state[2] or '0') >= limit then
    return ends
end
return 0
