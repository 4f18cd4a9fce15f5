select line, reason
from import_refusal
where file = $1 and line > $2
order by line
limit $3
