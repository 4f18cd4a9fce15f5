insert into dossier_day (day, cell,
    received, resolved_early, resolved_on_day, resolved_late, returned, withdrawn,
    became_late, left_late, waiting_began, waiting_ended, worked_days)
select day, cell,
    sum(received),
    sum(resolved_early),
    sum(resolved_on_day),
    sum(resolved_late),
    sum(returned),
    sum(withdrawn),
    sum(became_late),
    sum(left_late),
    sum(waiting_began),
    sum(waiting_ended),
    sum(worked_days)
from recomputed_day
group by day, cell
