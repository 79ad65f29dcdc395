-- title: Requests refused
-- question: Of the decisions whether to assess a child, in how many did the council refuse?
-- numerator: Decisions not to assess
-- denominator: All decisions made in the period
-- source: Children and Families Act 2014 s36(5); DfE "Education, health and care plans", I1
-- promise: 1
-- unit: percent
-- polarity: neither
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation
SELECT pupil, NULL AS urn, date_trunc('month', request_decided) AS period, (request_outcome = 'N')::INTEGER AS numerator, 1 AS denominator
FROM ehc_cases
WHERE received IS NOT NULL AND request_outcome IN ('Y', 'N') AND request_decided <= getvariable('today')
