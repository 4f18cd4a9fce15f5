-- Binds a pairing to the device that asks first; the same device gets what it was given then (rule QR-3). KEYS: pairing;
-- ARGV: device, encrypted claim. Answers 'bound' and the claim that holds, 'taken' or 'gone'.
local found = redis.call('HMGET', KEYS[1], 'pairing', 'device', 'claim')
if not found[1] then
    return { 'gone' }
end
if not found[2] then
    redis.call('HSET', KEYS[1], 'device', ARGV[1], 'claim', ARGV[2])
    return { 'bound', ARGV[2] }
end
if found[2] ~= ARGV[1] then
    return { 'taken' }
end
return { 'bound', found[3] }
