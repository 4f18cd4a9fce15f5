-- The months from $2 to $3 that were changed after they had been closed, of the agencies $1 and those below them.
select month, max(known_on) as known_on
from restated_month
where month between $2 and $3
    and exists (
        select 1 from unnest($1::text[]) as chosen (code)
        where agency = chosen.code or starts_with(agency, chosen.code || '.'))
group by month
