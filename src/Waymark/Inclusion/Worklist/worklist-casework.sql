-- What the casework in the lake tells of the pupils asked for: one row each.
WITH plans AS (SELECT pupil, max(started) AS made FROM ehc_plans WHERE ceased IS NULL GROUP BY pupil),
held AS (SELECT pupil, max(meeting) AS meeting FROM reviews WHERE meeting <= $to GROUP BY pupil),
late AS (SELECT pupil, min(due) AS due FROM clocks WHERE rule IN ('CL-10', 'CL-11') AND stopped IS NULL AND NOT ended AND NOT excused GROUP BY pupil),
sen AS (SELECT pupil, min(starts) AS first FROM sen_history WHERE status IN ('K', 'E') GROUP BY pupil),
requests AS (SELECT pupil, min(received) AS first FROM ehc_cases GROUP BY pupil),
past AS (
  SELECT pupil, sum(days * (is_possible(am)::INT + is_possible(pm)::INT))::BIGINT AS possible, sum(days * (is_absent(am)::INT + is_absent(pm)::INT))::BIGINT AS absent
  FROM attendance_months WHERE month BETWEEN $past AND $past_end GROUP BY pupil)
SELECT a.pupil, plans.made, held.meeting, late.due, sen.first, requests.first, coalesce(past.absent, 0), coalesce(past.possible, 0), coalesce(c.looked_after OR c.child_in_need OR c.child_protection, false)
FROM asked_pupils a LEFT JOIN plans USING (pupil) LEFT JOIN held USING (pupil) LEFT JOIN late USING (pupil) LEFT JOIN sen USING (pupil) LEFT JOIN requests USING (pupil) LEFT JOIN past USING (pupil)
LEFT JOIN pupils c USING (pupil)
