-- Each agency with all agencies below it.
with recursive line (agency, above) as (
    select code, code from agency
    union all
    select line.agency, agency.parent
    from line
    join agency on agency.code = line.above
    where agency.parent is not null
)
insert into dossier_month (month, cell,
    received, resolved_early, resolved_on_day, resolved_late, returned, withdrawn,
    became_late, left_late, waiting_began, waiting_ended, worked_days)
select date_trunc('month', day::timestamp)::date, above.id,
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
join statistics_cell as own on own.id = recomputed_day.cell
join line on line.agency = own.agency
join statistics_cell as above
    on (above.agency, above.field, above.procedure, above.channel)
    = (line.above, own.field, own.procedure, own.channel)
group by 1, 2
