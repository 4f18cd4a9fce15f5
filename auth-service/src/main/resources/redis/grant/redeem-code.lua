-- Spends a code: the first in time gets the grant, a later one revokes it (RFC 6749 section 4.1.2).
-- KEYS[1] grant   ARGV code hash, refresh token hash or '', now (milliseconds since the epoch)
-- Only who has the right code can spend or revoke; the id alone does neither.
local grant = redis.call('HMGET', KEYS[1], 'state', 'code', 'codeExpiresAt', 'endsAt', 'grant')
if grant[2] ~= ARGV[1] then
  return { 'unknown' }
end
if grant[1] == 'REDEEMED' then
  redis.call('DEL', KEYS[1])
  return { 'reused', grant[5] }
end
if grant[1] ~= 'CODE_ISSUED' then
  return redis.error_reply('UNKNOWNSTATE of a grant: ' .. grant[1])
end
local now = tonumber(ARGV[3])
if now >= tonumber(grant[3]) or now >= tonumber(grant[4]) then
  return { 'unknown' }
end
redis.call('HSET', KEYS[1], 'state', 'REDEEMED')
if ARGV[2] ~= '' then
  redis.call('HSET', KEYS[1], 'refresh', ARGV[2])
end
redis.call('PEXPIRE', KEYS[1], grant[4] - now)
return { 'redeemed', grant[5] }
