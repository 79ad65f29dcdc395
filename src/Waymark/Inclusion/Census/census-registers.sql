-- The registers between two days summed up by pupil and school: whole months from their own sums, the days beside them one by one. Most days were attended: those are told apart first.
SELECT pupil, urn, sum(days * CASE WHEN attended THEN 2 ELSE is_possible(am)::INTEGER + is_possible(pm)::INTEGER END)::INTEGER AS possible,
  sum(CASE WHEN attended THEN 0 ELSE days * (is_absent(am)::INTEGER + is_absent(pm)::INTEGER) END)::INTEGER AS absent,
  sum(CASE WHEN attended THEN 0 ELSE days * (is_unauthorised(am)::INTEGER + is_unauthorised(pm)::INTEGER) END)::INTEGER AS unauthorised
FROM (
  SELECT pupil, urn, am, pm, days, is_present(am) AND is_present(pm) AS attended FROM attendance_months WHERE {months}
  UNION ALL SELECT pupil, urn, am, pm, 1, is_present(am) AND is_present(pm) FROM attendance WHERE {days})
GROUP BY pupil, urn HAVING possible > 0
