-- title: Children and young people with a plan
-- question: How many children and young people had an EHC plan maintained by the council?
-- numerator: Plans maintained on the first day of the month
-- source: SEN2 module 4; DfE "Education, health and care plans", caseload
-- promise: 1
-- unit: number
-- polarity: neither
-- period: day
-- dimensions: locality, need, age, sex, ethnicity, deprivation, phase, school_type, school
WITH days AS (
  SELECT unnest(generate_series(date_trunc('month', getvariable('today')) - INTERVAL 35 MONTH, date_trunc('month', getvariable('today')), INTERVAL 1 MONTH))::DATE AS period)
SELECT p.pupil, p.setting_urn AS urn, d.period, 1 AS numerator, NULL AS denominator
FROM ehc_plans p JOIN days d ON p.started <= d.period AND (p.ceased IS NULL OR p.ceased > d.period)
