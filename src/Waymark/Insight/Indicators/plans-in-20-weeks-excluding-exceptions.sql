-- title: New plans within 20 weeks, leaving out exceptions
-- question: Of the new EHC plans without a recorded exception, how many were issued within 20 weeks of the request?
-- numerator: Plans without an exception issued within 140 days of the request
-- denominator: New plans without an exception
-- definition: A plan with an exception to the 20 weeks leaves both parts.
-- source: SEND Regulations 2014 reg 13(2) and (3); DfE "Education, health and care plans", I6
-- promise: 1
-- unit: percent
-- polarity: higher is better
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation
-- limit: 140 days
-- notes: A council can record an exception for every case; look at the share with an exception too.
SELECT pupil, NULL AS urn, date_trunc('month', assessment_decided) AS period,
  (assessment_decided <= received + getvariable('limit'))::INTEGER AS numerator, 1 AS denominator
FROM ehc_cases
WHERE received IS NOT NULL AND assessment_outcome = 'Y' AND assessment_decided <= getvariable('today') AND NOT week20_exception
