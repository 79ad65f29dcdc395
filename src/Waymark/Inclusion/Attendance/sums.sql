-- Sums over all rows; what the rules ask is asked of them, and of single rows only where a sum says that there is something to find.
-- Of a month a pupil's days are kept as bits: the first bit but one is its first day.
CREATE OR REPLACE TEMP TABLE months AS
SELECT pupil, urn, month, sum(lines)::BIGINT AS lines,
  sum(am_marks)::BIGINT AS am_marks, sum(pm_marks)::BIGINT AS pm_marks, bit_or(am_days) AS am_days, bit_or(pm_days) AS pm_days, bit_or(am_days | pm_days) AS days,
  (month + (log2(bit_or(am_days | pm_days) & -bit_or(am_days | pm_days))::INTEGER - 1))::DATE AS first,
  (month + (floor(log2(bit_or(am_days | pm_days)))::INTEGER - 1))::DATE AS last
FROM (
  SELECT number, urn, month, lines, am_marks, pm_marks, am_days, pm_days FROM entries
  UNION ALL
  SELECT number, urn, date_trunc('month', date)::DATE AS month, count(*) AS lines, count({am}) AS am_marks, count({pm}) AS pm_marks,
    bit_or(CASE WHEN {am} IS NULL THEN 0 ELSE 1 << day(date) END) AS am_days, bit_or(CASE WHEN {pm} IS NULL THEN 0 ELSE 1 << day(date) END) AS pm_days
  FROM mended WHERE number IS NOT NULL AND urn IS NOT NULL AND date IS NOT NULL GROUP BY ALL
) JOIN numbers USING (number)
WHERE pupil IS NOT NULL AND am_days | pm_days <> 0
GROUP BY pupil, urn, month;

CREATE OR REPLACE TEMP TABLE codes_met AS
SELECT am, pm, min(first) AS first, max(last) AS last
FROM (SELECT am, pm, first, last FROM codes_sent UNION ALL SELECT am, pm, date, date FROM mended WHERE date IS NOT NULL) GROUP BY am, pm;

-- Where each school is met on each day.
CREATE OR REPLACE TEMP VIEW school_lines AS
SELECT urn, date, line FROM lines_sent
UNION ALL SELECT urn, date, line FROM mended JOIN numbers USING (number) WHERE pupil IS NOT NULL AND urn IS NOT NULL AND date IS NOT NULL;

-- Codes that were not in force on every day on which they were met.
CREATE OR REPLACE TEMP TABLE doubtful AS
SELECT DISTINCT c.code, c.bit, c.valid_from, c.valid_to FROM codes_met m JOIN codes c ON c.code IN (m.am, m.pm) WHERE m.first < c.valid_from OR m.last > c.valid_to;

-- The same session more than once.
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT pupil, urn, month FROM months WHERE am_marks <> bit_count(am_days) OR pm_marks <> bit_count(pm_days);

-- Days on which there should be no school.
CREATE OR REPLACE TEMP TABLE days_met AS
SELECT urn, (month + (d.day - 1)::INTEGER)::DATE AS date FROM (SELECT urn, month, bit_or(days) AS days FROM months GROUP BY urn, month) m, range(1, 32) d(day)
WHERE (m.days >> d.day) & 1 = 1;
CREATE OR REPLACE TEMP TABLE odd_days AS
SELECT m.urn, m.date, CASE WHEN c.urn IS NULL THEN 'AT-R12' ELSE 'AT-R11' END AS rule, s.note
FROM days_met m LEFT JOIN (SELECT urn, min(date) AS first, max(date) AS last FROM school_days GROUP BY urn) c ON c.urn = m.urn AND m.date BETWEEN c.first AND c.last
LEFT JOIN school_days s ON s.urn = m.urn AND s.date = m.date
WHERE CASE WHEN c.urn IS NULL THEN isodow(m.date) > 5 ELSE NOT coalesce(s.is_school_day, false) END;

-- Pupils too young or too old on some day.
CREATE OR REPLACE TEMP TABLE odd_ages AS
SELECT DISTINCT pupil FROM months JOIN numbers USING (pupil) WHERE first < born + to_years(getvariable('youngest')) OR last >= born + to_years(getvariable('oldest') + 1);

-- Pupils whom no single time at the school covers from their first day in the file to their last. Without an area nobody has any time.
CREATE OR REPLACE TEMP TABLE loose AS
SELECT m.* FROM (SELECT pupil, urn, min(first) AS first, max(last) AS last FROM months GROUP BY pupil, urn) m
ANTI JOIN times t ON t.pupil = m.pupil AND t.urn = m.urn AND coalesce(t.starts, DATE '0001-01-01') <= m.first AND coalesce(t.ends, DATE '9999-12-31') >= m.last
WHERE {area};

-- Months of pupils whose rows are laid together one by one, because two of them may speak of the same session.
CREATE OR REPLACE TEMP TABLE tangled AS
SELECT pupil, urn, month FROM repeated
UNION SELECT pupil, urn, date_trunc('month', date)::DATE FROM mended JOIN numbers USING (number) WHERE pupil IS NOT NULL AND urn IS NOT NULL AND date IS NOT NULL
UNION (
  SELECT pupil, urn, month FROM entries JOIN numbers USING (number)
  WHERE pupil IN (SELECT pupil FROM numbers GROUP BY pupil HAVING count(*) > 1) GROUP BY pupil, urn, month HAVING count(*) > 1
);
