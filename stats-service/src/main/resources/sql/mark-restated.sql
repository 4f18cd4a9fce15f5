-- Adds to the marks of closed months what changes them.
insert into restated_month as known (month, agency, known_on, events,
    received, resolved_early, resolved_on_day, resolved_late, returned, withdrawn,
    became_late, left_late, waiting_began, waiting_ended, worked_days)
select *
from unnest(
    $1::date[], $2::text[], $3::date[], $4::bigint[],
    $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[],
    $11::bigint[], $12::bigint[], $13::bigint[], $14::bigint[], $15::bigint[])
on conflict (month, agency, known_on) do update set
    events = known.events + excluded.events,
    received = known.received + excluded.received,
    resolved_early = known.resolved_early + excluded.resolved_early,
    resolved_on_day = known.resolved_on_day + excluded.resolved_on_day,
    resolved_late = known.resolved_late + excluded.resolved_late,
    returned = known.returned + excluded.returned,
    withdrawn = known.withdrawn + excluded.withdrawn,
    became_late = known.became_late + excluded.became_late,
    left_late = known.left_late + excluded.left_late,
    waiting_began = known.waiting_began + excluded.waiting_began,
    waiting_ended = known.waiting_ended + excluded.waiting_ended,
    worked_days = known.worked_days + excluded.worked_days
