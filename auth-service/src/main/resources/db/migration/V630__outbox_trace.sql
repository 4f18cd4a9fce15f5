-- The W3C trace context of the request that an event is a fact of, where requests are traced.
alter table identity_outbox add column trace_parent text;
-- How long the oldest event has waited is what tells that events do not leave.
alter table identity_outbox add column made_at timestamptz not null default now();

comment on column identity_outbox.trace_parent is 'random numbers: a trace and a span, which say nothing of a person';
