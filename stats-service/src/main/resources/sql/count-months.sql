-- Adds to the rows of dossier_month what has changed. The cells exist.
insert into dossier_month as known (month, cell,
    received, resolved_early, resolved_on_day, resolved_late, returned, withdrawn,
    became_late, left_late, waiting_began, waiting_ended, worked_days)
select month, statistics_cell.id,
    received, resolved_early, resolved_on_day, resolved_late, returned, withdrawn,
    became_late, left_late, waiting_began, waiting_ended, worked_days
from unnest(
    $1::date[], $2::text[], $3::text[], $4::text[], $5::text[],
    $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[],
    $12::bigint[], $13::bigint[], $14::bigint[], $15::bigint[], $16::bigint[])
    as change (month, agency, field, procedure, channel,
    received, resolved_early, resolved_on_day, resolved_late, returned, withdrawn,
    became_late, left_late, waiting_began, waiting_ended, worked_days)
join statistics_cell using (agency, field, procedure, channel)
on conflict (cell, month) do update set
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
