-- Each sign-in asks for its account's last alarm (QR-13). Few devices ever raise one.
create index device_alarm on device (account) where alarmed_at is not null;
