-- The registers of the asked pupils, week by week, over all their schools, from one day to another.
SELECT pupil, date_trunc('week', date)::DATE AS week,
  (count(*) FILTER (is_possible(am)) + count(*) FILTER (is_possible(pm)))::INTEGER AS possible,
  (count(*) FILTER (is_absent(am)) + count(*) FILTER (is_absent(pm)))::INTEGER AS absent,
  (count(*) FILTER (is_unauthorised(am)) + count(*) FILTER (is_unauthorised(pm)))::INTEGER AS unauthorised
FROM attendance SEMI JOIN asked_pupils USING (pupil)
WHERE date BETWEEN {since} AND {to}
GROUP BY ALL ORDER BY pupil, week
