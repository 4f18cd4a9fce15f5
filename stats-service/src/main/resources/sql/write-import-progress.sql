insert into import_progress as known (file, position, line, accepted, duplicate, refused, done, updated_at)
values ($1, $2, $3, $4, $5, $6, false, $7)
on conflict (file) do update set
    position = excluded.position,
    line = excluded.line,
    accepted = known.accepted + excluded.accepted,
    duplicate = known.duplicate + excluded.duplicate,
    refused = known.refused + excluded.refused,
    updated_at = excluded.updated_at
