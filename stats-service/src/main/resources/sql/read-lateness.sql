-- By agency and officer: what is open and late at the moment $1, and what was resolved late from the moment $2 to $1. Of the agency $3
-- and those below it, or of all.
select agency, officer, sum(open)::bigint as open, sum(resolved)::bigint as resolved, min(oldest_due) as oldest_due
from (
    select agency, officer, 1 as open, 0 as resolved, due_at as oldest_due
    from dossier
    where ended_at is null
        and due_at < $1
        and (waiting_since is null or waiting_since > due_at)
    union all
    select agency, officer, 0, 1, null
    from dossier
    where state = 'resolved'
        and ended_at > due_at
        and ended_at >= $2
        and ended_at <= $1
) as late
where $3::text is null or agency = $3 or starts_with(agency, $3 || '.')
group by agency, officer
