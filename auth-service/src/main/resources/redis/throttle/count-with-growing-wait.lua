-- Counts an attempt; from the last free one on a wait begins that doubles each time. Counted before the password is
-- compared, so that parallel attempts cannot pass together.
-- KEYS: counter; ARGV: free attempts, first wait, longest wait, memory, now (ms). Answers 0, or when the wait ends.
local free, first, longest = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local memory, now = tonumber(ARGV[4]), tonumber(ARGV[5])
local state = redis.call('HMGET', KEYS[1], 'count', 'wait_ends', 'forgotten_at')
local count, wait_ends = tonumber(state[1] or '0'), tonumber(state[2] or '0')
if now >= tonumber(state[3] or '0') then
    count, wait_ends = 0, 0
end
if now < wait_ends then
    return wait_ends
end
count = count + 1
if count >= free then
    wait_ends = now + math.min(first * 2 ^ (count - free), longest)
end
local function text(number)
    return string.format('%.0f', number)
end
redis.call('HSET', KEYS[1], 'count', text(count), 'wait_ends', text(wait_ends), 'forgotten_at', text(now + memory))
redis.call('PEXPIRE', KEYS[1], memory)
return 0
