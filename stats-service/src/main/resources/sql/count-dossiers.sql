-- As of $1, with the month that began at $2 and the year that began at $3. A dossier counts once its reception is known,
-- so that opening + received - resolved - returned - withdrawn = in progress holds.
select
    count(*) filter (where received_at >= $2) as received_in_month,
    count(*) filter (where state = 'resolved' and ended_at between $2 and $1) as resolved_in_month,
    count(*) filter (where state = 'resolved' and ended_at between $2 and $1 and ended_at <= due_at) as on_time_in_month,
    count(*) filter (where state = 'resolved' and ended_at between $3 and $1) as resolved_in_year,
    count(*) filter (where ended_at is null or ended_at > $1) as in_progress
from dossier
where received_at <= $1
    -- What ended before the year began is in none of the counts.
    and (ended_at is null or ended_at >= $3)
