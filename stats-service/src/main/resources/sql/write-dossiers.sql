insert into dossier (
    code, agency, field, procedure, channel, applicant, officer, state, sequence,
    received_at, due_at, waiting_since, waited_days, ended_at)
select *
from unnest(
    $1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bigint[],
    $10::timestamptz[], $11::timestamptz[], $12::timestamptz[], $13::bigint[], $14::timestamptz[])
on conflict (code) do update set
    officer = excluded.officer,
    state = excluded.state,
    sequence = excluded.sequence,
    due_at = excluded.due_at,
    waiting_since = excluded.waiting_since,
    waited_days = excluded.waited_days,
    ended_at = excluded.ended_at
