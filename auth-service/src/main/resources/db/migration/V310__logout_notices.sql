-- Clients that are still to be told of a session that has ended. A row is deleted once the client has taken it, or never will.
create table logout_notice (
    session  text        not null,
    client   text        not null,
    account  uuid        not null,
    attempts integer     not null,
    due_at   timestamptz not null,
    primary key (session, client)
);

create index logout_notice_due on logout_notice (due_at);

comment on column logout_notice.session is 'the sid of ID tokens';
comment on column logout_notice.due_at is 'the next attempt; moved on before each attempt, so that nobody else makes it too';
