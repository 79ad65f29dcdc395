-- A day counts as open where at least half of the schools are that sent a calendar of its school year. Terms are parted by the time without school around
-- Christmas, and by the longest that begins in March or April; where a calendar does not reach so far, as usual.
WITH days AS (
  SELECT urn, date, is_school_day, (date_trunc('year', date - INTERVAL 8 MONTH) + INTERVAL 8 MONTH)::DATE AS autumn FROM school_days),
known AS (SELECT autumn, count(DISTINCT urn) AS schools FROM days GROUP BY autumn),
opened AS (
  SELECT autumn, date FROM days JOIN known USING (autumn) WHERE is_school_day GROUP BY autumn, date, schools HAVING count(*) * 2 >= schools),
breaks AS (
  SELECT autumn, date AS last, lead(date) OVER (PARTITION BY autumn ORDER BY date) AS next FROM opened),
parted AS (
  SELECT k.autumn, year(k.autumn) + 1 AS following,
    coalesce(max(next) FILTER (last < make_date(year(k.autumn), 12, 25) AND next > make_date(year(k.autumn), 12, 25)), make_date(year(k.autumn) + 1, 1, 1)) AS spring,
    -- The long weekend of Easter alone is no holiday between terms.
    coalesce(arg_max(next, next - last) FILTER (year(last) = year(k.autumn) + 1 AND month(last) IN (3, 4) AND next - last > 5), easter_monday(year(k.autumn) + 1) + 1) AS summer
  FROM known k LEFT JOIN breaks b USING (autumn) GROUP BY k.autumn)
SELECT autumn AS term, autumn AS starts, spring - 1 AS ends FROM parted
UNION ALL SELECT make_date(following, 1, 1), spring, summer - 1 FROM parted
UNION ALL SELECT make_date(following, 4, 1), summer, make_date(following, 8, 31) FROM parted
