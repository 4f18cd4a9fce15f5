-- Those of the dossiers, and of the agencies above.
with recursive line (agency, above) as (
    select code, code from agency
    union all
    select line.agency, agency.parent
    from line
    join agency on agency.code = line.above
    where agency.parent is not null
)
insert into statistics_cell (agency, field, procedure, channel)
select distinct line.above, dossier.field, dossier.procedure, dossier.channel
from dossier
join line using (agency)
on conflict (agency, field, procedure, channel) do nothing
