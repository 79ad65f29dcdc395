-- title: Pupils missing half or more
-- question: How many pupils missed half or more of their sessions?
-- numerator: Enrolments that missed half or more of their possible sessions
-- denominator: Enrolments with a possible session, pupils aged 5 to 15 on 31 August before the school year
-- definition: By enrolment, as the Department counts: a child who moved counts at each school. On the exact ratio, never a rounded one. SEN status of the last mark.
-- source: DfE "Pupil absence in schools in England"
-- promise: 2
-- unit: percent
-- polarity: lower is better
-- headline: 2
-- period: school year
-- registers: of the period
-- dimensions: sen, phase, locality, need, age, sex, ethnicity, deprivation, school_type, school
-- own: sen
-- limit: 2 (absent times this is at least what was possible)
-- notes: In a year that is not over it is the year so far; early in the year few missed sessions decide.
WITH years AS (
  SELECT pupil, urn, (date_trunc('year', month - INTERVAL 8 MONTH) + INTERVAL 8 MONTH)::DATE AS period, arg_max(sen, last) AS sen,
    sum((is_absent(am)::INTEGER + is_absent(pm)::INTEGER) * days) AS absent, sum((is_possible(am)::INTEGER + is_possible(pm)::INTEGER) * days) AS possible
  FROM attendance_months GROUP BY pupil, urn, period)
SELECT y.pupil, y.urn, y.period, y.sen, (y.absent * getvariable('limit') >= y.possible)::INTEGER AS numerator, 1 AS denominator
FROM years y JOIN pupils p ON p.pupil = y.pupil AND datesub('year', p.born_month, y.period - INTERVAL 1 DAY) BETWEEN 5 AND 15
WHERE y.possible > 0
