select exists (select from statistics_check where due >= $1) as made
