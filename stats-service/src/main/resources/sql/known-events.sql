select dossier, source, id, sequence, kind, occurred_at, due_at, officer
from dossier_event
where dossier = any($1)
