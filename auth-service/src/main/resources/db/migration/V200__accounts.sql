-- Citizens' accounts. Columns that say who somebody is hold '<key id>:<ciphertext>' (AES-256-GCM, associated data =
-- column and account); they are found through the keyed index alone.
create table account (
    id                   uuid primary key,
    citizen_id           text        not null,
    citizen_id_index     text        not null,
    citizen_id_index_key text        not null,
    name                 text        not null,
    birth_date           text,
    address              text,
    phone                text,
    email                text,
    identity_level       smallint    not null check (identity_level in (1, 2)),
    status               text        not null check (status in ('active', 'locked', 'closed')),
    password_hash        text        not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    constraint account_citizen_id_unique unique (citizen_id_index)
);

comment on column account.citizen_id_index is 'HMAC-SHA-256 of the ID number, base64url';
comment on column account.citizen_id_index_key is 'the key of cuaso.auth.lookup that the index was made with';
