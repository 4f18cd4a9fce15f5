-- When the citizen last said that somebody tells them what to press (QR-13).
alter table device add column alarmed_at timestamptz;

comment on column device.alarmed_at is 'approvals of pairings that had begun by then are worth nothing';
