-- Those who administer this service, and the one-time links by which they join.
create table operator (
    id            uuid primary key,
    name          text        not null unique,
    roles         text[]      not null,
    status        text        not null check (status in ('active', 'disabled')),
    password_hash text        not null,
    totp_secret   text        not null,
    totp_step     bigint      not null,
    failures      integer     not null default 0,
    locked_until  timestamptz,
    created_at    timestamptz not null
);

comment on column operator.totp_secret is 'encrypted; associated data: the column and the operator''s id';
comment on column operator.totp_step is 'of the last code that was taken: a code is good once';
comment on column operator.failures is 'in a row; counted before anything is compared';

create table operator_invitation (
    id         text primary key,
    hash       text        not null,
    roles      text[]      not null,
    made_by    text        not null,
    expires_at timestamptz not null,
    used_by    uuid references operator (id)
);

comment on column operator_invitation.hash is 'SHA-256 of 256 random bits; worth nothing to whoever reads it';
