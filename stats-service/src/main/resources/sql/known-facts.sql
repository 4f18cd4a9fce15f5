select code, agency, field, procedure, channel, applicant
from dossier
where code = any($1)
