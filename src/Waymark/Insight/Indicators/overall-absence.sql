-- title: Absence
-- question: Of all sessions that pupils could have attended, how many did they miss?
-- numerator: Sessions absent, with leave or without
-- denominator: Possible sessions
-- definition: By enrolment, under the SEN status of the day of the mark. Codes count as in the guidance in force on their day.
-- source: DfE "Pupil absence in schools in England"; Working together to improve school attendance
-- promise: 2
-- unit: percent
-- polarity: lower is better
-- counts: sessions
-- period: month
-- year: school
-- dimensions: sen, phase, locality, need, age, sex, ethnicity, deprivation, school_type, school
-- own: sen
SELECT pupil, urn, month AS period, sen,
  sum((is_absent(am)::INTEGER + is_absent(pm)::INTEGER) * days) AS numerator,
  sum((is_possible(am)::INTEGER + is_possible(pm)::INTEGER) * days) AS denominator
FROM attendance_months
GROUP BY ALL
HAVING denominator > 0
