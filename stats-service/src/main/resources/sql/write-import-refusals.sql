insert into import_refusal (file, line, reason)
select $1, line, reason
from unnest($2::bigint[], $3::text[]) as refused (line, reason)
on conflict (file, line) do nothing
