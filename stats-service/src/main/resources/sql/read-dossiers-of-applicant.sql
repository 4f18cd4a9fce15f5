-- The dossiers of the applicant $1, at most $2 of them.
select
    dossier.code, dossier.agency, agency.name as agency_name, field, procedure, channel, state, received_at, due_at,
    -- Of an ended one: since when its clock has stood still for good.
    waiting_since, ended_at
from dossier
join agency on agency.code = dossier.agency
where applicant = $1
order by received_at desc
limit $2

