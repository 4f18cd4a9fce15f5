-- What the nightly comparison found, for every instance to tell: one of them makes it.
create table statistics_check (
    due         timestamptz not null primary key,
    differences bigint      not null
);
