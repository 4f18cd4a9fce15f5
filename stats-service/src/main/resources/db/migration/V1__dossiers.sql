-- Every event as it came, once. The key is what makes consuming idempotent (CloudEvents: source and id together are
-- unique); the rest is what a dossier's statistics can always be computed from again.
create table dossier_event (
    source       text        not null,
    id           text        not null,
    dossier      text        not null,
    sequence     bigint      not null,
    type         text        not null,
    occurred_at  timestamptz not null,
    due_at       timestamptz not null,
    officer      text        not null,
    procedure    text        not null,
    agency       text        not null,
    agency_name  text        not null,
    field        text        not null,
    channel      text        not null check (channel in ('online', 'counter', 'post')),
    applicant    text,
    published_at timestamptz not null,
    arrived_at   timestamptz not null default now(),
    primary key (source, id),
    -- Two different events in one place of a dossier's history contradict each other: the second is refused.
    unique (dossier, sequence)
);

-- What the events of each dossier come to, whatever their order of arrival: the state is that of the highest sequence,
-- received_at is known as soon as the reception has arrived.
create table dossier (
    code        text        primary key,
    sequence    bigint      not null,
    state       text        not null
        check (state in ('in-progress', 'waiting', 'resolved', 'returned', 'withdrawn')),
    due_at      timestamptz not null,
    received_at timestamptz,
    ended_at    timestamptz,
    check ((ended_at is not null) = (state in ('resolved', 'returned', 'withdrawn')))
);

create index dossier_by_end on dossier (ended_at);
