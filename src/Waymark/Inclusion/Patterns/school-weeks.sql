-- The Mondays of the whole school weeks of the area: weeks in which at least half of the schools with a calendar were open, up to the newest register.
-- Where no school sent a calendar, the weeks with a register.
WITH known AS (SELECT max(date) AS newest FROM attendance WHERE date BETWEEN $from AND $to),
opened AS (
  SELECT urn, date_trunc('week', date)::DATE AS week FROM school_days WHERE is_school_day AND date BETWEEN $from AND $to GROUP BY ALL),
weeks AS (
  SELECT week FROM opened GROUP BY week HAVING count(*) * 2 >= (SELECT count(DISTINCT urn) FROM opened)
  UNION ALL SELECT DISTINCT date_trunc('week', date)::DATE FROM attendance WHERE date BETWEEN $from AND $to AND NOT EXISTS (FROM opened))
SELECT week FROM weeks, known WHERE week + 4 <= newest ORDER BY week
