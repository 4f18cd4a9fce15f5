-- The cells in which what was received less what was ended is not what is open.
with counted as (
    select cell,
        sum(received - resolved_early - resolved_on_day - resolved_late - returned - withdrawn) as in_progress
    from dossier_day
    group by cell
),
open as (
    select statistics_cell.id as cell, count(*) as dossiers
    from dossier
    join statistics_cell using (agency, field, procedure, channel)
    where ended_at is null
    group by statistics_cell.id
)
select coalesce(counted.cell, open.cell) as cell
from counted
full join open using (cell)
where coalesce(counted.in_progress, 0) <> coalesce(open.dossiers, 0)
