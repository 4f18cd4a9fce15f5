-- Citizens' identities at other providers, each linked to one account. Who somebody is there is issuer and subject together.
create table federated_identity (
    id                uuid primary key,
    account           uuid        not null references account (id),
    provider          text        not null,
    issuer            text        not null,
    subject_index     text        not null,
    subject_index_key text        not null,
    linked_at         timestamptz not null,
    last_used_at      timestamptz not null,
    constraint federated_identity_unique unique (issuer, subject_index),
    constraint federated_identity_one_each unique (account, issuer)
);

comment on column federated_identity.provider is 'id in cuaso.auth.federation when the link was made';
comment on column federated_identity.subject_index is 'HMAC-SHA-256 of the subject, base64url: for some providers it is an ID number';
comment on column federated_identity.subject_index_key is 'the key of cuaso.auth.lookup that the index was made with';
