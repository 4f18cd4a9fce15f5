select differences from statistics_check order by due desc limit 1
