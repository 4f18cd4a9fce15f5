-- Each cell's first month is the first entry of its part of the primary key.
select min(first.month) as month
from statistics_cell
join agency on agency.code = statistics_cell.agency and agency.parent is null
cross join lateral (
    select month from dossier_month where cell = statistics_cell.id order by month limit 1
) as first
