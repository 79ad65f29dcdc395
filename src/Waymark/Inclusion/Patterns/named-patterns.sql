-- Whom the patterns of the report count, in this school year so far and by the same day of the last one. asked_numbers: times, weeks, year_times (rule EW2), months (rule EW7).
WITH years AS (
  SELECT autumn, until, autumn = this AS this_year FROM (
    SELECT this, unnest([this, (this - INTERVAL 1 YEAR)::DATE]) AS autumn, unnest([$to::DATE, ($to::DATE - INTERVAL 1 YEAR)::DATE]) AS until
    FROM (SELECT (date_trunc('year', $to::DATE - INTERVAL 8 MONTH) + INTERVAL 8 MONTH)::DATE AS this))),
standing AS (
  SELECT *, (date_trunc('week', starts))::DATE AS week FROM suspensions WHERE starts <= $to AND CASE kind WHEN 'suspension' THEN cancelled IS NULL ELSE overturned IS NULL END),
school_weeks AS (SELECT week, row_number() OVER (ORDER BY week) AS place FROM asked_weeks),
of_year AS (
  SELECT s.*, y.this_year, p.place FROM standing s JOIN years y ON s.starts BETWEEN y.autumn AND y.until LEFT JOIN school_weeks p USING (week)),
suspended AS (SELECT pupil, this_year, place, row_number() OVER (ORDER BY pupil, starts) AS n FROM of_year WHERE kind = 'suspension' AND sen IN ('K', 'E')),
-- Of each suspension, how many of the child began in as many school weeks up to it.
again AS (
  SELECT a.pupil, a.this_year, a.n, count(*) AS in_weeks FROM suspended a CROSS JOIN asked_numbers q
  JOIN suspended b ON b.pupil = a.pupil AND b.this_year = a.this_year AND b.place BETWEEN a.place - q.weeks + 1 AND a.place AND b.n <= a.n GROUP BY ALL),
often AS (SELECT pupil, this_year, count(*) AS in_year FROM suspended GROUP BY ALL),
first AS (SELECT pupil, min(starts) AS starts FROM standing GROUP BY pupil),
seen AS (
  SELECT pupil, min(day) AS day FROM (
    SELECT pupil, starts AS day FROM sen_history WHERE status IN ('K', 'E') UNION ALL SELECT pupil, received FROM ehc_cases WHERE received IS NOT NULL) GROUP BY pupil)
SELECT 'primary' AS pattern, pupil, this_year FROM of_year WHERE year_group BETWEEN 0 AND 6 AND sen IN ('K', 'E') GROUP BY ALL
UNION ALL
SELECT 'repeat', pupil, this_year FROM (SELECT pupil, this_year FROM again JOIN asked_numbers q ON in_weeks >= q.times UNION SELECT pupil, this_year FROM often JOIN asked_numbers q ON in_year >= q.year_times)
UNION ALL
SELECT 'waiting', s.pupil, s.this_year FROM of_year s JOIN ehc_cases c ON c.pupil = s.pupil AND c.received <= s.starts
WHERE CASE WHEN c.assessment_decided IS NOT NULL THEN c.assessment_decided > s.starts WHEN c.request_outcome IN ('N', 'W') OR c.assessment_outcome IN ('N', 'W') THEN coalesce(c.request_decided > s.starts, false)
  ELSE c.request_outcome = 'A' OR c.assessment_outcome = 'A' OR coalesce(c.request_decided > s.starts, false) END GROUP BY ALL
UNION ALL
SELECT 'late-need', f.pupil, y.this_year FROM first f JOIN seen USING (pupil) CROSS JOIN asked_numbers n JOIN years y ON seen.day BETWEEN y.autumn AND y.until
WHERE seen.day > f.starts AND seen.day <= f.starts + to_months(n.months::INTEGER) GROUP BY ALL
