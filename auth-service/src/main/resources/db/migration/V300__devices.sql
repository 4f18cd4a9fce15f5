-- Phones with the identity app. A row stays when its device has ended: a key is enrolled once.
create table device (
    id                  text primary key,
    public_key          text        not null,
    account             uuid        not null references account (id),
    name                text        not null,
    passcode_hash       text        not null,
    failures            integer     not null check (failures >= 0),
    status              text        not null check (status in ('active', 'locked', 'ended')),
    enrolled_at         timestamptz not null,
    passcode_checked_at timestamptz not null,
    ended_at            timestamptz,
    constraint device_ended_at check ((status = 'active') = (ended_at is null))
);

create unique index device_one_active on device (account) where status = 'active';

comment on column device.id is 'SHA-256 JWK thumbprint (RFC 7638) of the public key, base64url';
comment on column device.public_key is 'JWK, P-256, public half only';
comment on column device.name is 'encrypted: <key id>:<ciphertext>, associated data = column and device';
comment on column device.passcode_hash is
    '<key id>:<Argon2id in PHC format> over HMAC-SHA-256 of device and passcode: worth nothing without cuaso.auth.passcode';
comment on column device.failures is 'wrong passcodes in a row, each counted before it is compared';

-- What a citizen allows the app (QR-12). No row: not allowed.
create table web_sign_in (
    account    uuid primary key references account (id),
    allowed    boolean     not null,
    changed_at timestamptz not null
);
