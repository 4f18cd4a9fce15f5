-- Until the month $5, of the agencies $1, each of which already holds those below it.
select
    month as day,
    sum(received)::bigint as received,
    sum(resolved_early)::bigint as resolved_early,
    sum(resolved_on_day)::bigint as resolved_on_day,
    sum(resolved_late)::bigint as resolved_late,
    sum(returned)::bigint as returned,
    sum(withdrawn)::bigint as withdrawn,
    sum(became_late)::bigint as became_late,
    sum(left_late)::bigint as left_late,
    sum(waiting_began)::bigint as waiting_began,
    sum(waiting_ended)::bigint as waiting_ended,
    sum(worked_days)::bigint as worked_days
from dossier_month
where cell in (
        select id
        from statistics_cell
        where agency = any($1)
            and ($2::text is null or field = $2)
            and ($3::text is null or procedure = $3)
            and ($4::text is null or channel = $4))
    and month <= $5
group by month
