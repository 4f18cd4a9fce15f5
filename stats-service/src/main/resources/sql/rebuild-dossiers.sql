-- Writes down what the events of some dossiers come to. What their receptions told stays.
update dossier set
    officer = told.officer,
    state = told.state,
    sequence = told.sequence,
    received_at = told.received_at,
    due_at = told.due_at,
    waiting_since = told.waiting_since,
    waited_days = told.waited_days,
    ended_at = told.ended_at
from unnest(
    $1::text[], $2::text[], $3::text[], $4::bigint[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[], $8::bigint[],
    $9::timestamptz[])
    as told (code, officer, state, sequence, received_at, due_at, waiting_since, waited_days, ended_at)
where dossier.code = told.code
