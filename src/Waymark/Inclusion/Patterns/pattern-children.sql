-- What the registers say of each pupil of a group, in the weeks that have changed and in those before them. asked_weeks: week, recent. asked_group: one row, a null where anything is meant.
WITH {pupil_weeks}
SELECT t.pupil, coalesce(sum({measure}) FILTER (w.recent), 0)::BIGINT AS now, coalesce(sum(possible) FILTER (w.recent), 0)::BIGINT AS possible_now,
  coalesce(sum({measure}) FILTER (NOT w.recent), 0)::BIGINT AS before, coalesce(sum(possible) FILTER (NOT w.recent), 0)::BIGINT AS possible_before
FROM told t JOIN asked_weeks w USING (week) CROSS JOIN asked_group g
WHERE (g.sen IS NULL OR t.sen = g.sen) AND (NOT g.send OR t.send) AND (g.locality IS NULL OR t.locality = g.locality) AND (g.phase IS NULL OR t.phase = g.phase)
  AND (g.year_group IS NULL OR t.year_group = g.year_group) AND (g.need IS NULL OR t.need = g.need) AND (g.school IS NULL OR t.urn = g.school)
GROUP BY t.pupil
