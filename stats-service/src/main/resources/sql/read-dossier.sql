-- The dossier with the code $1.
select
    dossier.code, dossier.agency, agency.name as agency_name, field, procedure, channel, state, received_at, due_at,
    -- Of an ended one: since when its clock has stood still for good.
    waiting_since, ended_at
from dossier
join agency on agency.code = dossier.agency
where dossier.code = $1

