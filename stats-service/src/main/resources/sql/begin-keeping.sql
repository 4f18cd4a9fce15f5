-- One writer at a time, over all instances: whoever keeps events changes the same few rows of the day anyway, and alone it meets
-- neither deadlocks nor half a history. A writer that hangs is ended by the database.
select set_config('transaction_timeout', $1, true), pg_advisory_xact_lock(5406)
