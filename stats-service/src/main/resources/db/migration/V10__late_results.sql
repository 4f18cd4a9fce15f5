-- The late results of a month, for what is published about them: one in a hundred, so a small index of its own.
create index dossier_late_by_end on dossier (ended_at) where state = 'resolved' and ended_at > due_at;
