insert into agency as known (code, name, parent, depth, named)
select *
from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::boolean[])
-- The name that was told last. One that was not told takes none away.
on conflict (code) do update set name = excluded.name, named = true
where excluded.named and (known.name <> excluded.name or not known.named)
