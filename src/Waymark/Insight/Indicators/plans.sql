-- title: Children and young people with a plan
-- question: How many children and young people had an EHC plan maintained by the council?
-- numerator: Those with a plan on the first day of the month
-- definition: A plan counts up to and with its last day. Whoever has two on one day counts once, under the newer.
-- source: SEN2 module 4; DfE "Education, health and care plans", caseload
-- promise: 1
-- unit: number
-- polarity: neither
-- period: day
-- dimensions: locality, need, age, sex, ethnicity, deprivation, phase, school_type, school
WITH days AS (
  SELECT unnest(generate_series(date_trunc('month', getvariable('today')) - INTERVAL 35 MONTH, date_trunc('month', getvariable('today')), INTERVAL 1 MONTH))::DATE AS period)
SELECT p.pupil, arg_max(p.setting_urn, p.started) AS urn, d.period, 1 AS numerator, NULL AS denominator
FROM ehc_plans p JOIN days d ON p.started <= d.period AND (p.ceased IS NULL OR p.ceased >= d.period)
GROUP BY p.pupil, d.period
