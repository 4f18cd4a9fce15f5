-- Keys that sign tokens. The private half is encrypted like personal data (associated data = column and key id).
create table signing_key (
    id          text primary key,
    state       text        not null check (state in ('NEXT', 'CURRENT', 'RETIRED')),
    algorithm   text        not null check (algorithm in ('ES256')),
    private_key text        not null,
    created_at  timestamptz not null
);

-- Several instances that start at once make one key: the first insertion wins, the others do nothing.
create unique index signing_key_one_current on signing_key (algorithm) where state = 'CURRENT';
create unique index signing_key_one_next on signing_key (algorithm) where state = 'NEXT';

comment on column signing_key.private_key is 'JWK, encrypted: <key id>:<ciphertext>';
comment on column signing_key.state is 'NEXT is published before it signs; RETIRED stays until its last token has expired';
