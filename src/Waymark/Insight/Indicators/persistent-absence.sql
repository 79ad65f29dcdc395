-- title: Pupils missing 10% or more
-- question: How many pupils missed a tenth or more of their sessions?
-- numerator: Enrolments that missed a tenth or more of their possible sessions
-- denominator: Enrolments with a possible session, pupils aged 5 to 15 on 31 August before the school year
-- definition: By enrolment, as the Department counts: a child who moved counts at each school. On the exact ratio, never a rounded one. SEN status of the last mark.
-- source: DfE "Pupil absence in schools in England"
-- promise: 2
-- unit: percent
-- polarity: lower is better
-- headline: 1
-- period: school year
-- registers: of the period
-- terms: apart
-- dimensions: sen, phase, locality, need, age, sex, ethnicity, deprivation, school_type, school
-- own: sen
-- limit: 10 (absent times this is at least what was possible)
-- notes: A term is measured by its own sessions. In a year or term that is not over it is what has passed; early in the year few missed sessions decide.
WITH
months AS (
  SELECT *, (date_trunc('year', month - INTERVAL 8 MONTH) + INTERVAL 8 MONTH)::DATE AS year,
    (is_absent(am)::INTEGER + is_absent(pm)::INTEGER) * days AS missed, (is_possible(am)::INTEGER + is_possible(pm)::INTEGER) * days AS could
  FROM attendance_months),
-- Each year, and each term of it by itself.
periods AS (
  SELECT pupil, urn, year, term, arg_max(sen, last) AS sen, sum(missed) AS absent, sum(could) AS possible
  FROM months GROUP BY GROUPING SETS ((pupil, urn, year), (pupil, urn, year, term)))
SELECT y.pupil, y.urn, y.year AS period, y.term, y.sen, (y.absent * getvariable('limit') >= y.possible)::INTEGER AS numerator, 1 AS denominator
FROM periods y JOIN pupils p ON p.pupil = y.pupil AND datesub('year', p.born_month, y.year - INTERVAL 1 DAY) BETWEEN 5 AND 15
WHERE y.possible > 0
