-- Counts what some events tell, each event once. The rows go by their keys, so that writers meet in the same order.
with fresh as (
    insert into sign_in_event (source, id, known_at)
    select source, id, $3
    from unnest($1::text[], $2::text[]) as given (source, id)
    on conflict (source, id) do nothing
    returning source, id
),
fact as (
    select day, way, kind, detail, seconds
    from unnest($4::text[], $5::text[], $6::date[], $7::text[], $8::text[], $9::text[], $10::bigint[])
        as given (source, id, day, way, kind, detail, seconds)
    join fresh using (source, id)
),
counted as (
    insert into sign_in_day as known (day, way, kind, detail, seconds, number)
    select day, way, kind, detail, seconds, count(*)
    from fact
    group by day, way, kind, detail, seconds
    order by day, way, kind, detail, seconds
    on conflict (day, way, kind, detail, seconds) do update set number = known.number + excluded.number
)
select count(*) as fresh from fresh
