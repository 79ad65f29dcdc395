-- title: Absence
-- question: Of all sessions that pupils could have attended, how many did they miss?
-- numerator: Sessions absent, with leave or without
-- denominator: Possible sessions
-- definition: By enrolment, pupils aged 5 to 15 on 31 August before the school year, under the SEN status of the day of the mark. Codes count as in the guidance in force on their day.
-- source: DfE "Pupil absence in schools in England"; Working together to improve school attendance
-- promise: 2
-- unit: percent
-- polarity: lower is better
-- counts: sessions
-- period: month
-- registers: of the period
-- year: school
-- terms: parts
-- dimensions: sen, phase, locality, need, age, sex, ethnicity, deprivation, school_type, school
-- own: sen
WITH
-- From the school year that begins after the fifth birthday to the one in which the child turns 16.
cohort AS (
  SELECT pupil, make_date(year(born_month + INTERVAL 4 MONTH) + 5, 9, 1) AS first, make_date(year(born_month + INTERVAL 4 MONTH) + 16, 8, 31) AS last FROM pupils WHERE born_month IS NOT NULL)
SELECT m.pupil, m.urn, m.month AS period, m.term, m.sen,
  sum((is_absent(am)::INTEGER + is_absent(pm)::INTEGER) * days) AS numerator,
  sum((is_possible(am)::INTEGER + is_possible(pm)::INTEGER) * days) AS denominator
FROM attendance_months m JOIN cohort c ON c.pupil = m.pupil AND m.month BETWEEN c.first AND c.last
GROUP BY ALL
HAVING denominator > 0
