-- Each agency with all agencies below it.
with recursive line (agency, above) as (
    select code, code from agency
    union all
    select line.agency, agency.parent
    from line
    join agency on agency.code = line.above
    where agency.parent is not null
),
recomputed as (
    select date_trunc('month', day::timestamp)::date as month, above.id as cell,
        sum(received) as received,
        sum(resolved_early) as resolved_early,
        sum(resolved_on_day) as resolved_on_day,
        sum(resolved_late) as resolved_late,
        sum(returned) as returned,
        sum(withdrawn) as withdrawn,
        sum(became_late) as became_late,
        sum(left_late) as left_late,
        sum(waiting_began) as waiting_began,
        sum(waiting_ended) as waiting_ended,
        sum(worked_days) as worked_days
    from recomputed_day
    join statistics_cell as own on own.id = recomputed_day.cell
    join line on line.agency = own.agency
    join statistics_cell as above
        on (above.agency, above.field, above.procedure, above.channel)
        = (line.above, own.field, own.procedure, own.channel)
    group by 1, 2
)
select 'month ' || coalesce(counted.month, recomputed.month) || ', cell ' || coalesce(counted.cell, recomputed.cell) as place
from dossier_month as counted
full join recomputed on recomputed.month = counted.month and recomputed.cell = counted.cell
where (
    coalesce(counted.received, 0), coalesce(counted.resolved_early, 0), coalesce(counted.resolved_on_day, 0), coalesce(counted.resolved_late, 0), coalesce(counted.returned, 0), coalesce(counted.withdrawn, 0), coalesce(counted.became_late, 0), coalesce(counted.left_late, 0), coalesce(counted.waiting_began, 0), coalesce(counted.waiting_ended, 0), coalesce(counted.worked_days, 0))
    is distinct from (
    coalesce(recomputed.received, 0), coalesce(recomputed.resolved_early, 0), coalesce(recomputed.resolved_on_day, 0), coalesce(recomputed.resolved_late, 0), coalesce(recomputed.returned, 0), coalesce(recomputed.withdrawn, 0), coalesce(recomputed.became_late, 0), coalesce(recomputed.left_late, 0), coalesce(recomputed.waiting_began, 0), coalesce(recomputed.waiting_ended, 0), coalesce(recomputed.worked_days, 0))
order by place
