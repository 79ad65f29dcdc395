-- The days on which each school was open, and those on which its staff met alone.
SELECT urn, date, is_school_day, note
FROM (SELECT DISTINCT urn FROM demo_roll WHERE phase NOT IN ('Nursery', 'Further education college')) schools
CROSS JOIN (SELECT date, true AS is_school_day, '' AS note FROM demo_days UNION ALL SELECT date, false, 'INSET' FROM demo_training) days
