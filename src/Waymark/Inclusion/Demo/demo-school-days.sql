-- The days on which each school is open, to the end of this school year, and those on which its staff meet alone.
SELECT urn, date, is_school_day, note
FROM (SELECT DISTINCT urn FROM demo_roll WHERE phase NOT IN ('Nursery', 'Further education college')) schools
CROSS JOIN (SELECT date, true AS is_school_day, '' AS note FROM demo_open UNION ALL SELECT date, false, 'INSET' FROM demo_training) days
