-- title: New plans with a recorded exception
-- question: For how many new plans did the council rely on an exception to the 20 weeks?
-- numerator: New plans with an exception
-- denominator: All new plans issued in the period
-- source: SEND Regulations 2014 reg 13(3); local measure L6
-- promise: 1
-- unit: percent
-- polarity: neither
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation
SELECT pupil, NULL AS urn, date_trunc('month', assessment_decided) AS period, week20_exception::INTEGER AS numerator, 1 AS denominator
FROM ehc_cases
WHERE received IS NOT NULL AND assessment_outcome = 'Y' AND assessment_decided <= getvariable('today')
