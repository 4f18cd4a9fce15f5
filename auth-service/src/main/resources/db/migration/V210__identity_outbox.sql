-- Events on their way to the Kafka topic identity-events. A row is deleted once Kafka has acknowledged it.
create sequence identity_event_sequence;

create table identity_outbox (
    sequence      bigint primary key,
    subject       text        not null,
    event         bytea       not null,
    claimed_until timestamptz not null
);

comment on column identity_outbox.event is 'a whole CloudEvent; it holds pseudonyms, never personal data';
comment on column identity_outbox.claimed_until is 'until then the row belongs to the instance that claimed it last';
