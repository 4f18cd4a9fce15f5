-- Who asked what of the administrators' API, and a chain of hashes over it (DATA-2).
create table audit_entry (
    arrival bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null,
    outcome text        not null,
    call    uuid        not null
);

comment on table audit_entry is 'append-only; each call stands here as asked and again with its outcome';
comment on column audit_entry.actor is 'client id of the token';

create table audit_batch (
    number    bigint      primary key check (number > 0),
    sealed_at timestamptz not null,
    size      integer     not null check (size > 0),
    previous  text        not null unique check (previous ~ '^[0-9a-f]{64}$'),
    hash      text        not null unique check (hash ~ '^[0-9a-f]{64}$')
);

comment on table audit_batch is 'append-only; each hash is over the batch''s entries and the hash before';

create index audit_batch_sealed_at on audit_batch (sealed_at);

create table audit_seal (
    arrival bigint primary key references audit_entry,
    batch   bigint not null references audit_batch
);

comment on table audit_seal is 'append-only; which batch an entry belongs to';

create index audit_seal_batch on audit_seal (batch, arrival);

revoke update, delete, truncate on audit_entry, audit_batch, audit_seal from auth;
