-- The events of the dossiers $1, and those of other dossiers that have one of the ids ($2, $3).
select dossier, source, id, sequence, kind, occurred_at, due_at, officer
from dossier_event
where dossier = any($1)
union all
select known.dossier, known.source, known.id, known.sequence, known.kind, known.occurred_at, known.due_at, known.officer
from unnest($2::text[], $3::text[]) as given (source, id)
join dossier_event as known using (source, id)
where known.dossier <> all($1)
