delete from sign_in_event where known_at < $1
