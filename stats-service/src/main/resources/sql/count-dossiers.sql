-- As of the moment $1, with the month that begins on the day $2 and ends at the moment $4, and the year that begins on the day
-- $3. From the months of the roots, less what happens after the moment: nothing, but for clocks that are ahead of ours.
with root as (
    select statistics_cell.id
    from statistics_cell
    join agency on agency.code = statistics_cell.agency
    where agency.parent is null
),
counted as (
    select
        coalesce(sum(received) filter (where month = $2), 0) as received_in_month,
        coalesce(sum(resolved_early + resolved_on_day + resolved_late) filter (where month = $2), 0) as resolved_in_month,
        coalesce(sum(resolved_early + resolved_on_day) filter (where month = $2), 0) as on_time_in_month,
        coalesce(sum(resolved_early + resolved_on_day + resolved_late) filter (where month >= $3), 0) as resolved_in_year,
        coalesce(sum(received - resolved_early - resolved_on_day - resolved_late - returned - withdrawn), 0) as in_progress
    from dossier_month
    join root on root.id = dossier_month.cell
    where month <= $2
),
yet_to_be_received as (
    select count(*) as dossiers
    from dossier
    where received_at > $1 and received_at < $4
),
yet_to_end as (
    select
        count(*) as dossiers,
        count(*) filter (where state = 'resolved') as resolved,
        count(*) filter (where state = 'resolved' and ended_at <= due_at) as on_time
    from dossier
    where ended_at > $1 and ended_at < $4
)
select
    (received_in_month - yet_to_be_received.dossiers)::bigint as received_in_month,
    (resolved_in_month - yet_to_end.resolved)::bigint as resolved_in_month,
    (on_time_in_month - yet_to_end.on_time)::bigint as on_time_in_month,
    (resolved_in_year - yet_to_end.resolved)::bigint as resolved_in_year,
    (in_progress - yet_to_be_received.dossiers + yet_to_end.dossiers)::bigint as in_progress
from counted, yet_to_be_received, yet_to_end
