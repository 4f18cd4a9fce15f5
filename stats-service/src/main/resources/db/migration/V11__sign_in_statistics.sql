-- Sign-ins by day, of the real clock. Nothing here says who signed in.

-- Which events were counted, for as long as a topic may bring them again (cuaso.stats.sign-ins.remember).
create table sign_in_event (
    source   text        not null,
    id       text        not null,
    known_at timestamptz not null,
    primary key (source, id)
);
create index sign_in_event_by_time on sign_in_event (known_at);

-- What was counted. A success is told apart by the whole seconds that it took, at most 600, so that any percentile over any days
-- can be told; a failure by its reason; a step on the way by its name.
create table sign_in_day (
    day     date    not null,
    way     text    not null,
    kind    text    not null check (kind in ('succeeded', 'failed', 'step')),
    detail  text    not null,
    seconds integer not null,
    number  bigint  not null,
    primary key (day, way, kind, detail, seconds)
);
