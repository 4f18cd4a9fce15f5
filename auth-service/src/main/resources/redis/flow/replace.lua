-- Replaces a flow that is still at the version that was read; its expiry stays. KEYS: flow; ARGV: version, encrypted
-- flow. Answers 1, or 0 when it was changed meanwhile or has expired.
if redis.call('HGET', KEYS[1], 'version') ~= ARGV[1] then
    return 0
end
redis.call('HSET', KEYS[1], 'version', ARGV[1] + 1, 'flow', ARGV[2])
return 1
