-- title: Requests for an EHC needs assessment
-- question: How many requests for an education, health and care needs assessment did the council receive?
-- numerator: Requests received
-- definition: Counted on the day the council received the request or became responsible. Children who moved in with a plan are left out.
-- source: SEN2 module 2; DfE "Education, health and care plans", requests
-- promise: 3
-- unit: number
-- polarity: neither
-- headline: 3
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation, reason
-- own: reason
SELECT pupil, NULL AS urn, date_trunc('month', received) AS period, 1 AS numerator, NULL AS denominator, label AS reason
FROM ehc_cases LEFT JOIN codes ON code_set = 'request-sources' AND code = request_source
WHERE received <= getvariable('today') AND request_outcome <> 'H'
