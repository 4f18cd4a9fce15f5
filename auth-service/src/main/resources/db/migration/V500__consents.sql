-- What citizens agreed to that clients learn of them. A consent that is withdrawn is deleted; a new one has another id.
create table consent (
    id       uuid primary key,
    account  uuid        not null references account (id),
    client   text        not null,
    scopes   text[]      not null,
    claims   text[]      not null,
    given_at timestamptz not null,
    constraint consent_of_account_and_client unique (account, client)
);

comment on column consent.claims is 'asked for by name (OpenID Connect Core §5.5), beside what the scopes open';
