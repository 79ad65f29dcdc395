-- title: New plans within 20 weeks
-- question: Of the new EHC plans, how many were issued within 20 weeks of the request?
-- numerator: Plans issued within 140 days of the request
-- denominator: All new plans issued in the period
-- definition: Counted in the month of the final plan, with those that had an exception. Whether the Department counts exactly 140 days is not confirmed.
-- source: SEND Regulations 2014 reg 13(2); DfE "Education, health and care plans", I5
-- promise: 1
-- unit: percent
-- polarity: higher is better
-- headline: 1
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation
-- limit: 140 days
SELECT pupil, NULL AS urn, date_trunc('month', assessment_decided) AS period,
  (assessment_decided <= received + getvariable('limit'))::INTEGER AS numerator, 1 AS denominator
FROM ehc_cases
WHERE received IS NOT NULL AND assessment_outcome = 'Y' AND assessment_decided <= getvariable('today')
