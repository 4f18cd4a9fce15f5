insert into dossier_event (
    source, id, dossier, sequence, kind, occurred_at, due_at, officer, published_at, known_at)
select *
from unnest(
    $1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::timestamptz[], $7::timestamptz[], $8::text[],
    $9::timestamptz[], $10::timestamptz[])
