insert into statistics_cell (agency, field, procedure, channel)
select *
from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as wanted (agency, field, procedure, channel)
-- Not left to the unique key, because a number would be spent on each that is there.
where not exists (
    select from statistics_cell as known
    where (known.agency, known.field, known.procedure, known.channel)
        = (wanted.agency, wanted.field, wanted.procedure, wanted.channel))
