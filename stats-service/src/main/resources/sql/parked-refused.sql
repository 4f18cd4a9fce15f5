select source, id, dossier, record, came_from
from parked_event
where refused_at is not null
order by refused_at
limit 100
