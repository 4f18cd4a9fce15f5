insert into parked_event (source, id, dossier, record, came_from, parked_at)
select source, id, dossier, record, came_from, $6
from unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::text[]) as event (source, id, dossier, record, came_from)
-- Refused for want of its dossier before, and sent again.
on conflict (source, id) do update set parked_at = excluded.parked_at, refused_at = null
