-- Of each school of a phase: its pupils with SEND on average, and what they missed in the school years looked at. asked_span: since, until.
WITH span AS (SELECT since, until FROM asked_span),
months AS (
  SELECT m.pupil, m.urn, m.month, sum(m.days * (is_possible(m.am)::INTEGER + is_possible(m.pm)::INTEGER)) AS possible, sum(m.days * (is_absent(m.am)::INTEGER + is_absent(m.pm)::INTEGER)) AS absent
  FROM attendance_months m, span WHERE m.sen IN ('K', 'E') AND m.month BETWEEN date_trunc('month', span.since) AND span.until GROUP BY ALL),
registers AS (
  SELECT urn, sum(possible)::BIGINT AS possible, sum(absent)::BIGINT AS absent, count(*) FILTER (possible > 0) / count(DISTINCT month) FILTER (possible > 0) AS pupils, count(DISTINCT pupil) FILTER (absent > 0) AS away
  FROM months GROUP BY urn),
events AS (
  SELECT s.urn, count(*) AS events, count(DISTINCT s.pupil) AS children FROM suspensions s, span
  WHERE s.kind = 'suspension' AND s.cancelled IS NULL AND s.sen IN ('K', 'E') AND s.starts BETWEEN span.since AND span.until GROUP BY s.urn)
SELECT o.urn, o.name, o.phase, r.pupils, r.absent, r.possible, r.away::INTEGER, coalesce(e.events, 0)::INTEGER, coalesce(e.children, 0)::INTEGER
FROM schools o JOIN registers r USING (urn) LEFT JOIN events e USING (urn) WHERE r.possible > 0 ORDER BY o.name
