-- What came of it, and nothing of those before.
with earlier as (delete from statistics_check)
insert into statistics_check (due, differences) values ($1, $2)
