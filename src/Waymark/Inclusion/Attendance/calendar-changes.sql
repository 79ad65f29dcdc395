SELECT count(*) FILTER (s.urn IS NULL), count(*) FILTER (s.is_school_day IS DISTINCT FROM c.is_school_day OR s.note IS DISTINCT FROM c.note) - count(*) FILTER (s.urn IS NULL)
FROM calendar c LEFT JOIN school_days s ON s.urn = c.urn AND s.date = c.date
