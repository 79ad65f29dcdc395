-- Registers that were not sent whole, as far as rows were taken. Pupils marked on a day are those met in the month less those who lack that day.
CREATE OR REPLACE TEMP TABLE marked AS
WITH met AS (SELECT urn, month, bit_or(days) AS days, count(*) AS pupils FROM months GROUP BY urn, month),
lacking AS (
  SELECT p.urn, (p.month + (d.day - 1)::INTEGER)::DATE AS date, count(*) AS pupils
  FROM months p JOIN met m ON m.urn = p.urn AND m.month = p.month AND m.days <> p.days, range(1, 32) d(day)
  WHERE ((m.days & ~p.days) >> d.day) & 1 = 1 GROUP BY ALL
), refused AS (
  SELECT urn, date, count(DISTINCT pupil) AS pupils FROM rows SEMI JOIN left_out USING (line) GROUP BY urn, date
)
SELECT d.urn, d.date, m.pupils - coalesce(l.pupils, 0) - coalesce(r.pupils, 0) AS pupils
FROM days_met d JOIN met m ON m.urn = d.urn AND m.month = date_trunc('month', d.date)
LEFT JOIN lacking l ON l.urn = d.urn AND l.date = d.date LEFT JOIN refused r ON r.urn = d.urn AND r.date = d.date
WHERE m.pupils > coalesce(l.pupils, 0) + coalesce(r.pupils, 0);

INSERT INTO faults
WITH changes AS (
  SELECT urn, coalesce(starts, DATE '0001-01-01') AS date, 1 AS step FROM times UNION ALL SELECT urn, ends + 1, -1 FROM times WHERE ends IS NOT NULL
), rolls AS (
  SELECT urn, date, sum(sum(step)) OVER (PARTITION BY urn ORDER BY date) AS pupils FROM changes GROUP BY urn, date
), short AS (
  SELECT k.urn, k.date, k.pupils, r.pupils AS roll FROM marked k ASOF JOIN rolls r ON r.urn = k.urn AND r.date <= k.date
  WHERE r.pupils > 1 AND k.pupils * 100 < r.pupils * getvariable('whole')
)
SELECT min(r.line), 'AT-R16', 'urn', s.urn::VARCHAR, NULL, any_value(s.more)
FROM school_lines r JOIN (
  SELECT urn, min(date) AS first, 'On ' || count(*) || CASE count(*) WHEN 1 THEN ' day' ELSE ' days' END
    || ', for example ' || arg_min(pupils, date) || ' of ' || arg_min(roll, date)::BIGINT || ' on ' || min(date) || '.' AS more
  FROM short GROUP BY urn
) s ON s.urn = r.urn AND s.first = r.date GROUP BY s.urn;

INSERT INTO faults
WITH met AS (SELECT urn, date_trunc('month', date)::DATE AS month, bit_or(1 << day(date)) AS days FROM marked GROUP BY urn, month),
years AS (
  SELECT urn, month, year_group, bit_or(days) AS days FROM months JOIN (SELECT pupil, any_value(year_group) AS year_group FROM numbers WHERE pupil IS NOT NULL GROUP BY pupil) USING (pupil)
  WHERE year_group IS NOT NULL GROUP BY ALL
),
roll AS (
  SELECT m.urn, m.month, n.year_group, count(DISTINCT t.pupil) AS pupils
  FROM met m JOIN times t ON t.urn = m.urn AND coalesce(t.starts, DATE '0001-01-01') <= m.month AND coalesce(t.ends, DATE '9999-12-31') >= m.month + INTERVAL 1 MONTH - INTERVAL 1 DAY
  JOIN (SELECT DISTINCT pupil, year_group FROM numbers WHERE year_group IS NOT NULL) n ON n.pupil = t.pupil GROUP BY ALL
)
SELECT min(r.line), 'AT-R17', 'urn', s.urn::VARCHAR, NULL, any_value(s.more)
FROM school_lines r JOIN (
  SELECT r.urn, r.year_group, 'Year group ' || r.year_group || ', ' || sum(bit_count(m.days & ~coalesce(y.days, 0)))::BIGINT
    || CASE sum(bit_count(m.days & ~coalesce(y.days, 0))) WHEN 1 THEN ' day.' ELSE ' days.' END AS more
  FROM roll r JOIN met m ON m.urn = r.urn AND m.month = r.month LEFT JOIN years y ON y.urn = r.urn AND y.month = r.month AND y.year_group = r.year_group
  WHERE r.pupils > 1 AND m.days & ~coalesce(y.days, 0) <> 0 GROUP BY r.urn, r.year_group
) s ON s.urn = r.urn GROUP BY s.urn, s.year_group;
