-- Reads a pairing. KEYS: pairing. Answers the encrypted pairing and, once a device has claimed it, the encrypted claim; or
-- nothing.
local found = redis.call('HMGET', KEYS[1], 'pairing', 'claim')
if not found[1] then
    return {}
end
if not found[2] then
    return { found[1] }
end
return found
