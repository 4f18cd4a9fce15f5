-- Before the month $6, and from there to the month $7, of the agencies $1 by what $5 names.
select
    case $5 when 'agency' then agency when 'field' then field when 'procedure' then procedure else channel end as key,
    month < $6 as before,
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
from statistics_cell
join dossier_month on dossier_month.cell = statistics_cell.id
where agency = any($1)
    and ($2::text is null or field = $2)
    and ($3::text is null or procedure = $3)
    and ($4::text is null or channel = $4)
    and month <= $7
group by 1, 2
