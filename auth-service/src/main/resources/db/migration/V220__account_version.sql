-- An account is written only on the version that was read, so that no update undoes a lock that it has not seen.
alter table account add column version bigint not null default 0;

comment on column account.version is 'counts the changes of the row';
