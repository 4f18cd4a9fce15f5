-- Takes one send from a limit of several sliding windows, or says when one will be free (OTP-5, OTP-6).
-- KEYS: sends, a sorted set of random members scored by the time of their sending
-- ARGV: now (ms), member, then permits and length (ms) of each window, the longest window last
local sends = KEYS[1]
local now, member = tonumber(ARGV[1]), ARGV[2]
local longest, permits = tonumber(ARGV[#ARGV]), tonumber(ARGV[#ARGV - 1])

redis.call('ZREMRANGEBYSCORE', sends, '-inf', now - longest)
local retry_at = 0
for i = 3, #ARGV, 2 do
  local allowed, length = tonumber(ARGV[i]), tonumber(ARGV[i + 1])
  local newest = redis.call('ZREVRANGE', sends, allowed - 1, allowed - 1, 'WITHSCORES')
  -- The window is full while the send that is its oldest when it is full lies within it.
  if newest[2] and tonumber(newest[2]) > now - length then
    retry_at = math.max(retry_at, tonumber(newest[2]) + length)
  end
end
if retry_at > 0 then
  return {'LIMITED', string.format('%d', retry_at)}
end

redis.call('ZADD', sends, now, member)
redis.call('PEXPIRE', sends, longest)
return {'TAKEN', permits - redis.call('ZCARD', sends)}
