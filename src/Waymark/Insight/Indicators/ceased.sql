-- title: Plans ended
-- question: How many plans ended, and why?
-- numerator: Plans that ended in the period
-- source: Children and Families Act 2014 s45; SEN2 CeaseReason; DfE "Education, health and care plans", ceased
-- promise: 4
-- unit: number
-- polarity: neither
-- headline: 2
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation, reason
-- own: reason
SELECT pupil, setting_urn AS urn, date_trunc('month', ceased) AS period, 1 AS numerator, NULL AS denominator, label AS reason
FROM ehc_plans LEFT JOIN codes ON code_set = 'cease-reasons' AND code = cease_reason
WHERE ceased <= getvariable('today')
