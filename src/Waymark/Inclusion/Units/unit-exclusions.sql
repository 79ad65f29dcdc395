-- Permanent exclusions that stand, of children of primary age and of all, since a day.
SELECT count(*) FILTER (year_group BETWEEN 0 AND $primary), count(*) FROM suspensions WHERE kind = 'permanent' AND overturned IS NULL AND starts BETWEEN $came AND $to
