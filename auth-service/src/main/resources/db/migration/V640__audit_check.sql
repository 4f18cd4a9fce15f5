-- When the audit log was checked to its end: instances come and go, and whether somebody checks it does not (DATA-2).
create table audit_check (
    checked_at timestamptz primary key
);

comment on table audit_check is 'append-only; whatever a check found, and by whichever instance';

revoke update, delete, truncate on audit_check from auth;
