delete from parked_event where source = $1 and id = $2 and refused_at is not null
