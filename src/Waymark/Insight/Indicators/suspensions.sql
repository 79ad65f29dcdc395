-- title: Suspensions by month
-- question: How many suspensions began, month by month?
-- numerator: Suspensions that began in the month
-- definition: A child suspended twice counts twice; a suspension that was cancelled does not count.
-- source: Education Act 2002 s51A; school notices
-- promise: 2
-- unit: number
-- polarity: lower is better
-- period: month
-- year: school
-- dimensions: sen, phase, locality, need, age, sex, ethnicity, deprivation, school_type, school, reason
-- own: sen, reason
SELECT s.pupil, s.urn, date_trunc('month', s.starts) AS period, s.sen, coalesce(label, s.reason) AS reason, 1 AS numerator, NULL AS denominator
FROM suspensions s LEFT JOIN codes ON code_set = 'exclusion-reasons' AND code = s.reason
WHERE s.kind = 'suspension' AND s.cancelled IS NULL AND s.starts <= getvariable('today')
