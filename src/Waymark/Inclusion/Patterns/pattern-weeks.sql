-- The registers by school week and group. asked_weeks: week.
WITH {pupil_weeks}
SELECT week, grouping(sen, locality, phase, year_group, of_need, of_school, of_send) AS level, sen, locality, phase, year_group, of_need, of_school,
  sum(possible)::BIGINT, count(*) FILTER (possible > 0)::INTEGER,
  sum(absence)::BIGINT, count(*) FILTER (absence > 0)::INTEGER, sum(unauthorised)::BIGINT, count(*) FILTER (unauthorised > 0)::INTEGER,
  sum(lost)::BIGINT, count(*) FILTER (lost > 0)::INTEGER, sum(part_time)::BIGINT, count(*) FILTER (part_time > 0)::INTEGER, of_send
FROM (SELECT *, CASE WHEN send THEN need END AS of_need, CASE WHEN send THEN urn END AS of_school, CASE WHEN send THEN true END AS of_send FROM told)
GROUP BY GROUPING SETS ((week), (week, sen), (week, sen, locality), (week, sen, phase), (week, sen, year_group), (week, of_need), (week, of_school), (week, of_send))
HAVING sum(possible) > 0
