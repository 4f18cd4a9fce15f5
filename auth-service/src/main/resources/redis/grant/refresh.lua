-- Uses a refresh token, replacing it when a replacement is given. One that was replaced before revokes the grant.
-- KEYS[1] grant   ARGV presented hash, replacement hash or '', now (milliseconds since the epoch), most replacements
-- Replaced tokens are remembered, not guessed at: who knows only the grant's id cannot revoke it.
local grant = redis.call('HMGET', KEYS[1], 'refresh', 'endsAt', 'grant', 'replaced:' .. ARGV[1])
if grant[4] then
  redis.call('DEL', KEYS[1])
  return { 'reused', grant[3] }
end
if grant[1] ~= ARGV[1] or tonumber(ARGV[3]) >= tonumber(grant[2]) then
  return { 'unknown' }
end
if ARGV[2] ~= '' then
  if redis.call('HINCRBY', KEYS[1], 'replacements', 1) > tonumber(ARGV[4]) then
    return { 'unknown' }
  end
  redis.call('HSET', KEYS[1], 'refresh', ARGV[2], 'replaced:' .. ARGV[1], '1')
end
return { 'refreshed', grant[3] }
