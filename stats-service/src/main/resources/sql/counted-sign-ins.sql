select day, way, kind, detail, seconds, number
from sign_in_day
where day between $1 and $2
order by day, way, kind, detail, seconds
