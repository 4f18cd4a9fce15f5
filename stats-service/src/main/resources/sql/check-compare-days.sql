with recomputed as (
    select day, cell,
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
    group by day, cell
)
select 'day ' || coalesce(counted.day, recomputed.day) || ', cell ' || coalesce(counted.cell, recomputed.cell) as place
from dossier_day as counted
full join recomputed on recomputed.day = counted.day and recomputed.cell = counted.cell
where (
    coalesce(counted.received, 0), coalesce(counted.resolved_early, 0), coalesce(counted.resolved_on_day, 0), coalesce(counted.resolved_late, 0), coalesce(counted.returned, 0), coalesce(counted.withdrawn, 0), coalesce(counted.became_late, 0), coalesce(counted.left_late, 0), coalesce(counted.waiting_began, 0), coalesce(counted.waiting_ended, 0), coalesce(counted.worked_days, 0))
    is distinct from (
    coalesce(recomputed.received, 0), coalesce(recomputed.resolved_early, 0), coalesce(recomputed.resolved_on_day, 0), coalesce(recomputed.resolved_late, 0), coalesce(recomputed.returned, 0), coalesce(recomputed.withdrawn, 0), coalesce(recomputed.became_late, 0), coalesce(recomputed.left_late, 0), coalesce(recomputed.waiting_began, 0), coalesce(recomputed.waiting_ended, 0), coalesce(recomputed.worked_days, 0))
order by place
