-- The sessions of each child with an action in the school weeks before and after the week of the action, that week left out; and those of the children nearest to it.
-- asked_actions: action, pupil, week (its Monday), span (school weeks). asked_acted: pupil and week of every action, whatever became of it. asked_terms: least, similar, compared.
WITH opened AS (
  SELECT urn, date_trunc('week', date)::DATE AS week FROM school_days WHERE is_school_day GROUP BY ALL),
-- Under 0 stand the weeks in which at least half of the schools were open, for schools that sent no calendar.
school_weeks AS (
  SELECT urn, week FROM opened
  UNION ALL SELECT 0, week FROM opened GROUP BY week HAVING count(*) * 2 >= (SELECT count(DISTINCT urn) FROM opened)),
taught AS (
  SELECT q.action, q.pupil, q.week, q.span, mode(a.urn) AS urn
  FROM asked_actions q JOIN attendance a ON a.pupil = q.pupil AND a.date BETWEEN q.week - 84 AND q.week + 6 GROUP BY ALL),
placed AS (
  SELECT t.action, t.pupil, t.week, t.span, w.week AS monday, w.week < t.week AS before,
    row_number() OVER (PARTITION BY t.action, w.week < t.week ORDER BY abs(w.week - t.week)) AS place
  FROM taught t JOIN school_weeks w ON w.urn = CASE WHEN t.urn IN (SELECT urn FROM opened) THEN t.urn ELSE 0 END AND w.week <> t.week),
-- A stretch that is not over yet is not measured yet.
measured AS (
  SELECT action, pupil, week, list(monday ORDER BY monday) FILTER (before) AS earlier, list(monday ORDER BY monday) FILTER (NOT before) AS later
  FROM placed WHERE place <= span GROUP BY action, pupil, week, span
  HAVING count(*) FILTER (before) = span AND count(*) FILTER (NOT before) = span AND max(monday) + 4 <= (SELECT max(date) FROM attendance)),
stretches AS (
  SELECT row_number() OVER (ORDER BY week, earlier, later) AS stretch, week, earlier, later FROM (SELECT DISTINCT week, earlier, later FROM measured)),
stretch_weeks AS (
  SELECT stretch, unnest(earlier) AS week, true AS before FROM stretches UNION ALL SELECT stretch, unnest(later), false FROM stretches),
-- Most children have no SEN status and are like nobody whom the alliance looks at: their registers are not read.
acted_sen AS (
  SELECT DISTINCT coalesce(h.status, 'N') AS sen FROM asked_actions q LEFT JOIN sen_history h ON h.pupil = q.pupil AND q.week BETWEEN h.starts AND h.ends),
alike AS (
  SELECT DISTINCT pupil FROM sen_history WHERE status IN (SELECT sen FROM acted_sen)),
weekly AS (
  SELECT pupil, date_trunc('week', date)::DATE AS week, min(urn) AS urn,
    count(*) FILTER (is_possible(am)) + count(*) FILTER (is_possible(pm)) AS possible, count(*) FILTER (is_absent(am)) + count(*) FILTER (is_absent(pm)) AS absent
  FROM attendance
  WHERE date BETWEEN (SELECT min(week) FROM stretch_weeks) AND (SELECT max(week) + 6 FROM stretch_weeks)
    AND ('N' IN (SELECT sen FROM acted_sen) OR pupil IN (SELECT pupil FROM alike)) GROUP BY pupil, date_trunc('week', date)),
around AS (
  SELECT s.stretch, w.pupil, min(w.urn) AS urn,
    coalesce(sum(w.possible) FILTER (s.before), 0)::INTEGER AS possible_before, coalesce(sum(w.absent) FILTER (s.before), 0)::INTEGER AS absent_before,
    coalesce(sum(w.possible) FILTER (NOT s.before), 0)::INTEGER AS possible_after, coalesce(sum(w.absent) FILTER (NOT s.before), 0)::INTEGER AS absent_after
  FROM weekly w JOIN stretch_weeks s USING (week) GROUP BY s.stretch, w.pupil),
known AS (
  SELECT a.*, s.week, least(s.week, list_min(s.earlier)) AS opens, list_max(s.later) AS closes, coalesce(h.status, 'N') AS sen, coalesce(c.phase, '') AS phase, a.absent_before / a.possible_before AS rate
  FROM around a JOIN stretches s USING (stretch) CROSS JOIN asked_terms t
  LEFT JOIN sen_history h ON h.pupil = a.pupil AND s.week BETWEEN h.starts AND h.ends
  LEFT JOIN schools c ON c.urn = a.urn
  WHERE a.possible_before >= t.least AND a.possible_after >= t.least),
own AS (
  SELECT m.action, k.* FROM measured m JOIN stretches s ON s.week = m.week AND s.earlier = m.earlier AND s.later = m.later JOIN known k ON k.stretch = s.stretch AND k.pupil = m.pupil)
SELECT action, true AS acted, pupil, possible_before, absent_before, possible_after, absent_after FROM own
UNION ALL
SELECT action, false, pupil, possible_before, absent_before, possible_after, absent_after FROM (
  SELECT o.action, k.pupil, k.possible_before, k.absent_before, k.possible_after, k.absent_after,
    row_number() OVER (PARTITION BY o.action ORDER BY abs(k.rate - o.rate), k.pupil) AS place
  FROM own o JOIN known k ON k.stretch = o.stretch AND k.phase = o.phase AND k.sen = o.sen AND k.pupil <> o.pupil CROSS JOIN asked_terms t
  WHERE abs(k.rate - o.rate) <= t.similar + 1e-12
    AND NOT EXISTS (SELECT 1 FROM asked_acted x WHERE x.pupil = k.pupil AND x.week BETWEEN k.opens AND k.closes)
) WHERE place <= (SELECT compared FROM asked_terms)
ORDER BY action, acted DESC, pupil
