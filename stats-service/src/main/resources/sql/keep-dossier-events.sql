-- Keeps the events that are new and what they change, in one statement: both or neither.
with arrived as (
    select *
    from unnest(
        $1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[],
        $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::timestamptz[],
        $17::boolean[], $18::boolean[])
        as event (
            source, id, dossier, sequence, type, state, occurred_at, due_at,
            officer, procedure, agency, agency_name, field, channel, applicant, published_at,
            is_reception, is_end)
),
fresh as (
    insert into dossier_event (
        source, id, dossier, sequence, type, occurred_at, due_at,
        officer, procedure, agency, agency_name, field, channel, applicant, published_at)
    select
        source, id, dossier, sequence, type, occurred_at, due_at,
        officer, procedure, agency, agency_name, field, channel, applicant, published_at
    from arrived
    -- Only the same event again is silently left out; a contradiction (dossier, sequence) is an error.
    on conflict (source, id) do nothing
    returning source, id
),
latest as (
    select distinct on (dossier)
        dossier, sequence, state, due_at,
        min(occurred_at) filter (where is_reception) over (partition by dossier) as received_at,
        case when is_end then occurred_at end as ended_at
    from arrived
    join fresh using (source, id)
    order by dossier, sequence desc
),
kept as (
    insert into dossier as known (code, sequence, state, due_at, received_at, ended_at)
    select dossier, sequence, state, due_at, received_at, ended_at
    from latest
    on conflict (code) do update set
        sequence = greatest(known.sequence, excluded.sequence),
        state = case when excluded.sequence > known.sequence then excluded.state else known.state end,
        due_at = case when excluded.sequence > known.sequence then excluded.due_at else known.due_at end,
        ended_at = case when excluded.sequence > known.sequence then excluded.ended_at else known.ended_at end,
        received_at = least(known.received_at, excluded.received_at)
)
select count(*) as fresh from fresh
