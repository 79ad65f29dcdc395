-- title: Decisions whether to assess within 6 weeks
-- question: Of the decisions whether to assess a child, how many were made within the 6 weeks that the law allows?
-- numerator: Decisions within 42 days of the request
-- denominator: All decisions made in the period
-- definition: Counted in the month of the decision. Whether the Department counts exactly 42 days is not confirmed.
-- source: SEND Regulations 2014 reg 5(1); DfE "Education, health and care plans", I2
-- promise: 1
-- unit: percent
-- polarity: higher is better
-- headline: 3
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation
-- limit: 42 days
SELECT pupil, NULL AS urn, date_trunc('month', request_decided) AS period,
  (request_decided <= received + getvariable('limit'))::INTEGER AS numerator, 1 AS denominator
FROM ehc_cases
WHERE received IS NOT NULL AND request_outcome IN ('Y', 'N') AND request_decided <= getvariable('today')
