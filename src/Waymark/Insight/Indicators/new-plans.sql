-- title: New plans
-- question: How many new EHC plans were issued?
-- numerator: Plans that started in the period
-- definition: Plans made here; those that came from another council are left out.
-- source: SEN2 module 4; DfE "Education, health and care plans", new plans
-- promise: 1
-- unit: number
-- polarity: neither
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation, phase, school_type, school
SELECT pupil, setting_urn AS urn, date_trunc('month', started) AS period, 1 AS numerator, NULL AS denominator
FROM ehc_plans
WHERE started <= getvariable('today') AND came_from = ''
