-- title: Reviews finished within 12 months
-- question: Of the reviews that had to be finished, how many were finished in time?
-- numerator: Reviews finished on or before their last day
-- denominator: Reviews whose last day fell in the period
-- definition: Counted in the month of the last day in law: twelve months after the plan was made, then after each decision that ended a review.
-- source: Children and Families Act 2014 s44(1); SEND Code of Practice 9.169; clocks CL-10 and CL-11
-- promise: 1
-- unit: percent
-- polarity: higher is better
-- headline: 4
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation, phase, school_type, school
SELECT pupil, NULL AS urn, date_trunc('month', due) AS period, (coalesce(stopped <= due, false))::INTEGER AS numerator, 1 AS denominator
FROM clocks
WHERE rule IN ('CL-10', 'CL-11') AND NOT ended AND due < getvariable('today')
