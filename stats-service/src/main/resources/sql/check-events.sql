select
    event.dossier, event.source, event.id, event.sequence, event.kind, event.occurred_at, event.due_at, event.officer,
    kept.code, kept.agency, kept.field, kept.procedure, kept.channel, kept.state,
    kept.sequence as kept_sequence, kept.received_at as kept_received_at, kept.due_at as kept_due_at,
    kept.waiting_since as kept_waiting_since, kept.waited_days as kept_waited_days, kept.ended_at as kept_ended_at,
    kept.officer as kept_officer
from dossier_event as event
left join dossier as kept on kept.code = event.dossier
order by event.dossier, event.sequence
