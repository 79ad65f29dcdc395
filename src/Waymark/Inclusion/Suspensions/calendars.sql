-- The open days of the schools asked for; under 0 those on which at least half of the schools are open that sent a calendar of the school year.
WITH days AS (
  SELECT urn, date, (date_trunc('year', date - INTERVAL 8 MONTH) + INTERVAL 8 MONTH)::DATE AS autumn FROM school_days WHERE is_school_day),
known AS (SELECT autumn, count(DISTINCT urn) AS schools FROM days GROUP BY autumn)
SELECT d.urn, d.date FROM school_days d SEMI JOIN asked_schools a ON a.urn = d.urn WHERE d.is_school_day
UNION ALL
SELECT 0, date FROM days JOIN known USING (autumn) WHERE 0 IN (SELECT urn FROM asked_schools) GROUP BY date, schools HAVING count(*) * 2 >= schools
