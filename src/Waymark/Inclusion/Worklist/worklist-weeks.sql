-- The sessions of the pupils asked for by week, at all their schools. Days with the same two marks are counted first: what a code means is then asked once for all of them.
WITH marks AS (
  SELECT a.pupil, date_trunc('week', a.date)::DATE AS monday, a.am, a.pm, count(*) AS days, max(a.date) AS last
  FROM attendance a SEMI JOIN asked_pupils p ON p.pupil = a.pupil WHERE a.date BETWEEN $from AND $to GROUP BY ALL),
codes AS (
  SELECT code, is_possible(code)::INT AS possible, is_absent(code)::INT AS absent, coalesce(lost_cause(code) = 'Illness', false)::INT AS ill,
    -- What is lost only where another mark or the age says so is told day by day.
    (lost_cause(code) IS NOT NULL AND NOT lost_perhaps(code))::INT AS lost
  FROM (SELECT DISTINCT am AS code FROM marks UNION SELECT DISTINCT pm FROM marks))
SELECT m.pupil, m.monday, sum(days * (a.possible + p.possible))::BIGINT, sum(days * (a.absent + p.absent))::BIGINT, sum(days * (a.lost + p.lost))::BIGINT, sum(days * (a.ill + p.ill))::BIGINT,
  max(m.last) FILTER (m.am <> '-' OR m.pm <> '-')
FROM marks m JOIN codes a ON a.code = m.am JOIN codes p ON p.code = m.pm GROUP BY m.pupil, m.monday
