-- Marks a pairing as used (rule QR-10). KEYS: pairing. Answers 1 to the first who asks, 0 to others and when it is gone.
if redis.call('EXISTS', KEYS[1]) == 0 then
    return 0
end
return redis.call('HSETNX', KEYS[1], 'spent', '1')
