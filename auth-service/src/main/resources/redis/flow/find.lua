-- Reads a flow. KEYS: flow. Answers version and encrypted flow, or nothing.
local found = redis.call('HMGET', KEYS[1], 'version', 'flow')
if not found[1] then
    return {}
end
return found
