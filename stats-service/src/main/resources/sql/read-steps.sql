select kind, occurred_at from dossier_event where dossier = $1 order by sequence
