-- Statistics that anybody can check. What was kept before is not carried over: the events are published or imported again.
drop table dossier;
drop table dossier_event;

-- Every event that was accepted, once. The primary key is what makes consuming idempotent (CloudEvents: source and id together
-- are unique). The events of a dossier, with the facts of its reception in `dossier`, are all that any number is computed from.
create table dossier_event (
    source       text        not null,
    id           text        not null,
    dossier      text        not null,
    sequence     bigint      not null,
    kind         text        not null check (kind in
        ('received', 'supplement-requested', 'supplemented', 'resolved', 'returned', 'withdrawn')),
    occurred_at  timestamptz not null,
    due_at       timestamptz not null,
    officer      text        not null,
    published_at timestamptz not null,
    -- When the statistics came to know of it: when it arrived, or for imported histories when it was published.
    known_at     timestamptz not null,
    primary key (source, id),
    unique (dossier, sequence)
);

-- An event whose dossier's reception has not come, as it arrived. It counts from the reception on; after cuaso.stats.parking.patience
-- it goes to the dead letters.
create table parked_event (
    source     text        not null,
    id         text        not null,
    dossier    text        not null,
    record     bytea       not null,
    came_from  text        not null,
    parked_at  timestamptz not null,
    -- Set when patience has ended, until the dead letters have it.
    refused_at timestamptz,
    primary key (source, id)
);
create index parked_event_of_dossier on parked_event (dossier);
create index parked_event_by_time on parked_event (parked_at);

-- What the events of each dossier come to, whatever their order of arrival. There is a row once the reception is known.
create table dossier (
    code          text        primary key,
    agency        text        not null,
    field         text        not null,
    procedure     text        not null,
    channel       text        not null check (channel in ('online', 'counter', 'post')),
    applicant     text,
    officer       text        not null,
    state         text        not null check (state in ('in-progress', 'waiting', 'resolved', 'returned', 'withdrawn')),
    sequence      bigint      not null,
    received_at   timestamptz not null,
    -- As promised at the reception, moved by the working days waited for supplements.
    due_at        timestamptz not null,
    waiting_since timestamptz,
    waited_days   integer     not null,
    ended_at      timestamptz,
    check ((ended_at is not null) = (state in ('resolved', 'returned', 'withdrawn'))),
    check (ended_at is not null or (waiting_since is not null) = (state = 'waiting'))
) with (fillfactor = 85);
create index dossier_by_reception on dossier (received_at);
create index dossier_by_end on dossier (ended_at) where ended_at is not null;
create index dossier_open_by_due on dossier (due_at) where ended_at is null;
create index dossier_of_applicant on dossier (applicant) where applicant is not null;

-- The tree of agencies, by their unit codes: H56 → H56.12 → H56.12.34.
create table agency (
    code   text     primary key,
    name   text     not null,
    parent text,
    depth  smallint not null,
    -- False until an event has told the name; until then it is the code.
    named  boolean  not null
);
create index agency_by_parent on agency (parent);

-- What is counted apart from each other.
create table statistics_cell (
    id        integer generated always as identity primary key,
    agency    text not null,
    field     text not null,
    procedure text not null,
    channel   text not null,
    unique (agency, field, procedure, channel)
);

-- What happened on a day (of the statistics' zone) in a cell's own agency. All numbers are those of that day alone:
--   opening of a period + received - resolved_early - resolved_on_day - resolved_late - returned - withdrawn = in progress at its end
--   became_late - left_late, summed up to a day = open and late at its end; rows of days to come tell what falls due then
--   waiting_began - waiting_ended, summed up to a day = waiting for supplements at its end
--   worked_days = working days that the resolved took, without those waited
create table dossier_day (
    day             date    not null,
    cell            integer not null references statistics_cell,
    received        integer not null,
    resolved_early  integer not null,
    resolved_on_day integer not null,
    resolved_late   integer not null,
    returned        integer not null,
    withdrawn       integer not null,
    became_late     integer not null,
    left_late       integer not null,
    waiting_began   integer not null,
    waiting_ended   integer not null,
    worked_days     bigint  not null,
    primary key (day, cell)
) with (fillfactor = 85);

-- The same by month (its first day), for each agency with all agencies below it. A province is one look, whatever it consists of.
create table dossier_month (
    month           date    not null,
    cell            integer not null references statistics_cell,
    received        integer not null,
    resolved_early  integer not null,
    resolved_on_day integer not null,
    resolved_late   integer not null,
    returned        integer not null,
    withdrawn       integer not null,
    became_late     integer not null,
    left_late       integer not null,
    waiting_began   integer not null,
    waiting_ended   integer not null,
    worked_days     bigint  not null,
    primary key (cell, month)
) with (fillfactor = 85);

-- The mark of a month that was changed after it had been closed: by what, and when that became known.
create table restated_month (
    month           date    not null,
    agency          text    not null,
    known_on        date    not null,
    events          integer not null,
    received        integer not null,
    resolved_early  integer not null,
    resolved_on_day integer not null,
    resolved_late   integer not null,
    returned        integer not null,
    withdrawn       integer not null,
    became_late     integer not null,
    left_late       integer not null,
    waiting_began   integer not null,
    waiting_ended   integer not null,
    worked_days     bigint  not null,
    primary key (month, agency, known_on)
);

-- How far an import has come. Written with the events that it counts, so that it can neither lag behind nor run ahead.
create table import_progress (
    file       text        primary key,
    position   bigint      not null,
    line       bigint      not null,
    accepted   bigint      not null,
    duplicate  bigint      not null,
    refused    bigint      not null,
    done       boolean     not null,
    updated_at timestamptz not null
);
-- What an import refused: a line of the file, and why.
create table import_refusal (
    file   text   not null references import_progress on delete cascade,
    line   bigint not null,
    reason text   not null,
    primary key (file, line)
);

-- What a check adds up anew, from the events alone, within a transaction that is rolled back at its end.
create unlogged table recomputed_day (like dossier_day);
