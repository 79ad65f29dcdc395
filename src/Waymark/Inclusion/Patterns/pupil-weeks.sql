-- A piece of other statements: the sessions of each pupil at each school, week by week, in the weeks of asked_weeks. Days with the same two marks are counted first: what a code means is then asked once.
marks AS (
  SELECT a.pupil, a.urn, date_trunc('week', a.date)::DATE AS week, a.am, a.pm, count(*) AS days
  FROM attendance a WHERE a.date BETWEEN {since} AND {until} GROUP BY ALL),
codes AS (
  SELECT code, is_possible(code)::INTEGER AS possible, is_absent(code)::INTEGER AS absent, (is_unauthorised(code) AND NOT reason_awaited(code))::INTEGER AS unauthorised,
    -- What is lost only where another mark or the age says so is left out.
    (lost_cause(code) IS NOT NULL AND NOT lost_perhaps(code))::INTEGER AS lost, coalesce(lost_cause(code) = 'Part-time timetable' AND NOT lost_perhaps(code), false)::INTEGER AS part_time
  FROM (SELECT DISTINCT am AS code FROM marks UNION SELECT DISTINCT pm FROM marks)),
pupil_weeks AS (
  SELECT m.pupil, m.urn, m.week, sum(m.days * (a.possible + p.possible)) AS possible, sum(m.days * (a.absent + p.absent)) AS absence, sum(m.days * (a.unauthorised + p.unauthorised)) AS unauthorised,
    sum(m.days * (a.lost + p.lost)) AS lost, sum(m.days * (a.part_time + p.part_time)) AS part_time
  FROM marks m JOIN asked_weeks USING (week) JOIN codes a ON a.code = m.am JOIN codes p ON p.code = m.pm GROUP BY m.pupil, m.urn, m.week),
-- Year group, SEN status and school as they were that week; need and home as they are now.
told AS (
  SELECT w.*, coalesce(h.status, 'N') AS sen, coalesce(h.status, 'N') <> 'N' AS send, nullif(c.locality, '') AS locality, nullif(s.phase, '') AS phase, nullif(c.need, '') AS need,
    c.year_group - (year($to - INTERVAL 8 MONTH) - year(w.week + 4 - INTERVAL 8 MONTH)) AS year_group
  FROM pupil_weeks w LEFT JOIN sen_history h ON h.pupil = w.pupil AND w.week BETWEEN h.starts AND h.ends LEFT JOIN pupils c ON c.pupil = w.pupil LEFT JOIN schools s ON s.urn = w.urn)
