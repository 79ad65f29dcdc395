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
-- dimensions: sen, phase, locality, need, age, sex, ethnicity, deprivation, school_type, school
-- own: sen
-- limit: 2 (absent times this is at least what was possible)
-- notes: In a year that is not over it is the year so far; early in the year few missed sessions decide.
WITH years AS (
  SELECT a.pupil, a.urn, (date_trunc('year', a.date - INTERVAL 8 MONTH) + INTERVAL 8 MONTH)::DATE AS period, max(a.date) AS last,
    sum(is_absent(a.am)::INTEGER + is_absent(a.pm)::INTEGER) AS absent, sum(is_possible(a.am)::INTEGER + is_possible(a.pm)::INTEGER) AS possible
  FROM attendance a GROUP BY ALL)
SELECT y.pupil, y.urn, y.period, coalesce(h.status, 'N') AS sen, (y.absent * getvariable('limit') >= y.possible)::INTEGER AS numerator, 1 AS denominator
FROM years y JOIN pupils p ON p.pupil = y.pupil AND datesub('year', p.born_month, y.period - INTERVAL 1 DAY) BETWEEN 5 AND 15
LEFT JOIN sen_history h ON h.pupil = y.pupil AND y.last BETWEEN h.starts AND h.ends
WHERE y.possible > 0
