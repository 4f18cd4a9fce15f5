-- Keys of several algorithms, each with the times of its state, and a record of every change that nobody can alter.
alter table signing_key drop constraint signing_key_algorithm_check;
alter table signing_key add constraint signing_key_algorithm_check
    check (algorithm in ('ES256', 'RS256', 'PS256', 'EdDSA'));

alter table signing_key add column state_since timestamptz;
alter table signing_key add column state_until timestamptz;
update signing_key set state_since = created_at;
alter table signing_key alter column state_since set not null;
alter table signing_key add constraint signing_key_state_until_check check ((state_until is null) = (state = 'CURRENT'));

comment on column signing_key.state_until is
    'NEXT: when it takes over; RETIRED: when its last token has expired; a CURRENT key leaves when the next one takes over';

create table signing_key_change (
    sequence  bigint generated always as identity primary key,
    at        timestamptz not null,
    change    text        not null,
    key_id    text        not null,
    algorithm text        not null,
    made_by   text        not null
);

comment on table signing_key_change is 'what became of each key, when, and who wanted it; append-only';
comment on column signing_key_change.made_by is 'client id of the operator''s token, or schedule';

revoke update, delete, truncate on signing_key_change from auth;
