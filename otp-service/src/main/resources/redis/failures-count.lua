-- Counts a try on an account as a failure, before its code is compared: it is forgotten if the code proves right (OTP-4).
-- KEYS: failures
-- ARGV: now (ms), threshold, ceiling, first window (ms), longest window (ms), memory (ms)
local failures = KEYS[1]
local now, threshold, ceiling = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local first, longest, memory = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])

local locked_until = redis.call('HGET', failures, 'locked-until')
if locked_until and tonumber(locked_until) > now then
  return {'LOCKED', locked_until}
end

local count = redis.call('HINCRBY', failures, 'count', 1)
redis.call('PEXPIRE', failures, memory)
if count < threshold then
  return {'COUNTED'}
end
-- The window doubles with every failure beyond the threshold; at the ceiling it no longer ends by itself.
local window = math.min(longest, first * 2 ^ math.min(count - threshold, 30))
if count >= ceiling then
  window = memory
end
locked_until = string.format('%d', now + window)
redis.call('HSET', failures, 'locked-until', locked_until)
return {'COUNTED_AND_LOCKED', locked_until}
