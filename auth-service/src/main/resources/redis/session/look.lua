-- Looks at a session, which is no use of it. Answers its authentication, browser, system, when it was used last, and 1 while it is
-- usable, else 0, and 1 when clients have got something in it, else 0; nil when there is no such session.
-- KEYS[1] session   ARGV now (milliseconds since the epoch)
local session = redis.call('HMGET', KEYS[1], 'authentication', 'browser', 'system', 'usedAt', 'secret', 'idleUntil', 'endsAt', 'grants')
local now = tonumber(ARGV[1])
if not session[1] then
  return false
end
local usable = session[5] and now < tonumber(session[6]) and now < tonumber(session[7])
return { session[1], session[2] or '', session[3] or '', session[4] or '', usable and 1 or 0, session[8] and 1 or 0 }
