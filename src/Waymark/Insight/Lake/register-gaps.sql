-- Of the schools that have pupils today, those without a register since the first day of a term; and the half days since then that have no mark.
WITH seen AS (SELECT DISTINCT urn FROM attendance_days WHERE date >= {term}),
roll AS (SELECT DISTINCT urn FROM enrolments WHERE urn IS NOT NULL AND (starts IS NULL OR starts <= {today}) AND (ends IS NULL OR ends >= {today}))
SELECT count(*) FILTER (urn NOT IN (FROM seen)) AS without, count(*) AS schools,
  (SELECT 100::DOUBLE * sum(((am = '-')::INTEGER + (pm = '-')::INTEGER) * days) / sum(2 * days) FROM attendance_months WHERE month >= {term}) AS missing
FROM roll
