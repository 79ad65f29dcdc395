-- title: Average weeks to a new plan
-- question: How many weeks did families wait on average from the request to the final plan?
-- numerator: Weeks waited, added up
-- denominator: New plans issued in the period
-- definition: The mean of days from request to final plan, divided by seven, with those that had an exception.
-- source: DfE "Education, health and care plans", I8 (mean or median there is not confirmed)
-- promise: 1
-- unit: weeks
-- polarity: lower is better
-- headline: 2
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation
-- notes: It speaks of finished cases only; see also open cases past a limit.
SELECT pupil, NULL AS urn, date_trunc('month', assessment_decided) AS period, datediff('day', received, assessment_decided) / 7.0 AS numerator, 1 AS denominator
FROM ehc_cases
WHERE received IS NOT NULL AND assessment_outcome = 'Y' AND assessment_decided BETWEEN received AND getvariable('today')
