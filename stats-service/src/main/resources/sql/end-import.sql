update import_progress set done = true where file = $1
