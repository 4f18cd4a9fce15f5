delete from parked_event where dossier = any($1) and refused_at is null
