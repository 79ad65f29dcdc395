-- Marks beside the times on roll. Only of pupils whom no single time at the school covers from first to last are the rows looked at.
CREATE OR REPLACE TEMP TABLE loose AS
SELECT m.* FROM (SELECT pupil, urn, min(first) AS first, max(last) AS last, min(line) AS line, any_value(upn) AS upn FROM months GROUP BY pupil, urn) m
ANTI JOIN times t ON t.pupil = m.pupil AND t.urn = m.urn AND coalesce(t.starts, DATE '0001-01-01') <= m.first AND coalesce(t.ends, DATE '9999-12-31') >= m.last;
CREATE OR REPLACE TEMP TABLE unenrolled AS SELECT * FROM loose ANTI JOIN times USING (pupil);
INSERT INTO faults SELECT line, 'AT-R10', 'upn', upn, upn, NULL FROM unenrolled;

CREATE OR REPLACE TEMP TABLE off_roll AS
WITH bounds AS (SELECT pupil, urn, min(coalesce(starts, DATE '0001-01-01')) AS starts FROM times GROUP BY pupil, urn)
SELECT r.line, r.upn, r.date, r.urn, r.am, r.pm, CASE WHEN b.pupil IS NULL THEN 'AT-R07' WHEN r.date < b.starts THEN 'AT-R08' ELSE 'AT-R09' END AS rule
FROM rows r SEMI JOIN (SELECT * FROM loose ANTI JOIN unenrolled USING (pupil, urn)) l ON l.pupil = r.pupil AND l.urn = r.urn
ANTI JOIN times t ON t.pupil = r.pupil AND t.urn = r.urn AND r.date BETWEEN coalesce(t.starts, DATE '0001-01-01') AND coalesce(t.ends, DATE '9999-12-31')
LEFT JOIN bounds b ON b.pupil = r.pupil AND b.urn = r.urn;
-- A register lists a child before the admission as Z: nothing is wrong with it and nothing is to be kept.
CREATE OR REPLACE TEMP TABLE before_admission AS
SELECT line FROM off_roll WHERE rule = 'AT-R08' AND coalesce(am, 'Z') IN ('Z', '#', '-') AND coalesce(pm, 'Z') IN ('Z', '#', '-');
INSERT INTO faults SELECT line, rule, CASE rule WHEN 'AT-R07' THEN 'urn' ELSE 'date' END, CASE rule WHEN 'AT-R07' THEN urn::VARCHAR ELSE date::VARCHAR END, upn, NULL
FROM off_roll ANTI JOIN before_admission USING (line);

-- D needs a second school.
INSERT INTO faults SELECT min(r.line), 'AT-R27', CASE WHEN count(*) FILTER (r.am = 'D') > 0 THEN 'am' ELSE 'pm' END, 'D', any_value(r.upn), NULL
FROM (SELECT * FROM rows WHERE am = 'D' OR pm = 'D') r ANTI JOIN times t ON t.pupil = r.pupil AND t.urn <> r.urn AND r.date BETWEEN coalesce(t.starts, DATE '0001-01-01') AND coalesce(t.ends, DATE '9999-12-31')
GROUP BY r.pupil, r.urn;

-- Registers that were not sent whole. Pupils marked on a day are those met in the month less those who lack that day.
INSERT INTO faults
WITH met AS (SELECT urn, month, bit_or(days) AS days, count(*) AS pupils, min(line) AS line FROM months GROUP BY urn, month),
lacking AS (
  SELECT p.urn, (p.month + (d.day - 1)::INTEGER)::DATE AS date, count(*) AS pupils
  FROM months p JOIN met m ON m.urn = p.urn AND m.month = p.month AND m.days <> p.days, range(1, 32) d(day)
  WHERE ((m.days & ~p.days) >> d.day) & 1 = 1 GROUP BY ALL
), marked AS (
  SELECT d.urn, d.date, m.pupils - coalesce(l.pupils, 0) AS pupils, m.line
  FROM days_met d JOIN met m ON m.urn = d.urn AND m.month = date_trunc('month', d.date) LEFT JOIN lacking l ON l.urn = d.urn AND l.date = d.date
), changes AS (
  SELECT urn, coalesce(starts, DATE '0001-01-01') AS date, 1 AS step FROM times UNION ALL SELECT urn, ends + 1, -1 FROM times WHERE ends IS NOT NULL
), rolls AS (
  SELECT urn, date, sum(sum(step)) OVER (PARTITION BY urn ORDER BY date) AS pupils FROM changes GROUP BY urn, date
), short AS (
  SELECT k.urn, k.date, k.pupils, r.pupils AS roll, k.line FROM marked k ASOF JOIN rolls r ON r.urn = k.urn AND r.date <= k.date
  WHERE r.pupils > 1 AND k.pupils * 100 < r.pupils * getvariable('whole')
)
SELECT min(line), 'AT-R16', 'urn', urn::VARCHAR, NULL,
  'On ' || count(*) || CASE count(*) WHEN 1 THEN ' day' ELSE ' days' END || ', for example ' || arg_min(pupils, date) || ' of ' || arg_min(roll, date)::BIGINT || ' on ' || min(date) || '.'
FROM short GROUP BY urn;

INSERT INTO faults
WITH met AS (SELECT urn, month, bit_or(days) AS days, min(line) AS line FROM months GROUP BY urn, month),
years AS (SELECT urn, month, year_group, bit_or(days) AS days FROM months WHERE year_group IS NOT NULL GROUP BY ALL),
roll AS (
  SELECT m.urn, m.month, n.year_group, count(DISTINCT t.pupil) AS pupils
  FROM met m JOIN times t ON t.urn = m.urn AND coalesce(t.starts, DATE '0001-01-01') <= m.month AND coalesce(t.ends, DATE '9999-12-31') >= m.month + INTERVAL 1 MONTH - INTERVAL 1 DAY
  JOIN (SELECT DISTINCT pupil, year_group FROM numbers) n ON n.pupil = t.pupil WHERE n.year_group IS NOT NULL GROUP BY ALL
)
SELECT min(m.line), 'AT-R17', 'urn', r.urn::VARCHAR, NULL, 'Year group ' || r.year_group || ', ' || sum(bit_count(m.days & ~coalesce(y.days, 0))) || ' days.'
FROM roll r JOIN met m ON m.urn = r.urn AND m.month = r.month LEFT JOIN years y ON y.urn = r.urn AND y.month = r.month AND y.year_group = r.year_group
WHERE r.pupils > 1 AND m.days & ~coalesce(y.days, 0) <> 0 GROUP BY r.urn, r.year_group;
