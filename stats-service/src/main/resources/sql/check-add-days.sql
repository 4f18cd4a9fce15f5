-- Writes down what some dossiers come to. A cell that does not exist gets no number, and is found by that.
insert into recomputed_day (day, cell,
    received, resolved_early, resolved_on_day, resolved_late, returned, withdrawn,
    became_late, left_late, waiting_began, waiting_ended, worked_days)
select day, coalesce(statistics_cell.id, 0),
    received, resolved_early, resolved_on_day, resolved_late, returned, withdrawn,
    became_late, left_late, waiting_began, waiting_ended, worked_days
from unnest(
    $1::date[], $2::text[], $3::text[], $4::text[], $5::text[],
    $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[],
    $12::bigint[], $13::bigint[], $14::bigint[], $15::bigint[], $16::bigint[])
    as change (day, agency, field, procedure, channel,
    received, resolved_early, resolved_on_day, resolved_late, returned, withdrawn,
    became_late, left_late, waiting_began, waiting_ended, worked_days)
left join statistics_cell using (agency, field, procedure, channel)
