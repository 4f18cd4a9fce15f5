-- Whose patience has ended: no part of any history any more, and on their way to the dead letters.
with expired as (
    update parked_event set refused_at = $2
    where refused_at is null and parked_at < $1
    returning source, id
)
delete from dossier_event
using expired
where (dossier_event.source, dossier_event.id) = (expired.source, expired.id)
