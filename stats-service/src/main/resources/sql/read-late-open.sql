-- Open and late at the moment $1. Those whose clock stood still when their time ended are not.
select agency, field, procedure, channel, count(*) as dossiers
from dossier
where ended_at is null
    and due_at < $1
    and (waiting_since is null or waiting_since > due_at)
group by agency, field, procedure, channel
