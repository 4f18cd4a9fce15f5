-- One comparison at a time, over all instances; the lock goes with the transaction.
select pg_try_advisory_xact_lock(5408) as ours
