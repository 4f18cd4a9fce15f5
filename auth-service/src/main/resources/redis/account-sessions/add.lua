-- Notes a session of an account, and forgets those that are over.
-- KEYS[1] account's sessions   ARGV session id, ends at, now (milliseconds since the epoch)
local now = tonumber(ARGV[3])
local latest = tonumber(ARGV[2])
local sessions = redis.call('HGETALL', KEYS[1])
for i = 1, #sessions, 2 do
  local endsAt = tonumber(string.match(sessions[i + 1], '%d+$'))
  if now >= endsAt then
    redis.call('HDEL', KEYS[1], sessions[i])
  else
    latest = math.max(latest, endsAt)
  end
end
redis.call('HSET', KEYS[1], ARGV[1], 'live:' .. ARGV[2])
redis.call('PEXPIRE', KEYS[1], latest - now)
return redis.status_reply('OK')
