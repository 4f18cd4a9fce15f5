-- When another phone took the place of this one: the citizen who still holds it is told so.
alter table device add column replaced_at timestamptz;

comment on column device.replaced_at is 'told to whoever holds the key, instead of that the device is unknown';
