-- Takes one action from a limit's sliding window, or says when one will be free (QR-8).
-- KEYS: actions, a sorted set of random members scored by the time of the action
-- ARGV: now (ms), member, permits, length of the window (ms)
local actions = KEYS[1]
local now, member, permits, length = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])

redis.call('ZREMRANGEBYSCORE', actions, '-inf', now - length)
-- The window is full while the action that is its oldest when it is full lies within it.
local oldest = redis.call('ZREVRANGE', actions, permits - 1, permits - 1, 'WITHSCORES')
if oldest[2] then
  return {'LIMITED', string.format('%d', tonumber(oldest[2]) + length)}
end
redis.call('ZADD', actions, now, member)
redis.call('PEXPIRE', actions, length)
return {'TAKEN'}
