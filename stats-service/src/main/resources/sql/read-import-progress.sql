select position, line, accepted, duplicate, refused, done
from import_progress
where file = $1
