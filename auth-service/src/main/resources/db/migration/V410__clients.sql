-- Clients that operators register. Those of the configuration are not here.
create table client (
    id         text primary key,
    status     text        not null check (status in ('active', 'disabled')),
    settings   text        not null check (settings is json object),
    secrets    text        not null check (secrets is json array),
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

comment on column client.settings is 'as they were handed in, by the names of RFC 7591; checked again whenever they are read';
comment on column client.secrets is 'SHA-256 of 256 random bits each; worth nothing to whoever reads them';
comment on column client.version is 'counts the changes of the row';

-- One row: instances that keep the clients at hand see by it that something has changed.
create table client_registry (
    only_one boolean primary key default true check (only_one),
    version  bigint  not null
);

insert into client_registry (version) values (0);

-- Who changed which client. Rows are only added.
create table client_change (
    id         bigint generated always as identity primary key,
    client     text        not null,
    change     text        not null,
    actor      text        not null,
    changed_at timestamptz not null
);

create index client_change_client on client_change (client, id);

comment on column client_change.actor is 'the client whose service token it was done with, or the command';

revoke update, delete, truncate on client_change from auth;
