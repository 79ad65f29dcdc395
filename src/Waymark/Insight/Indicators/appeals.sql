-- title: Decisions taken to the tribunal
-- question: Of the decisions that a family can appeal, how many went to the tribunal?
-- numerator: Those decisions against which an appeal is recorded
-- denominator: Decisions not to assess, not to issue a plan, and to issue one
-- definition: A case in which the council first refused to assess and later decided on a plan has two decisions. The published appeal rate has another denominator (it adds all plans in January), so the two stand side by side and are not compared.
-- source: Children and Families Act 2014 s51; SEN2 tribunal items
-- promise: 1
-- unit: per 100
-- polarity: lower is better
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation
SELECT pupil, NULL AS urn, date_trunc('month', request_decided) AS period, request_appealed::INTEGER AS numerator, 1 AS denominator
FROM ehc_cases
WHERE request_outcome = 'N' AND request_decided <= getvariable('today')
UNION ALL
SELECT pupil, NULL, date_trunc('month', assessment_decided), assessment_appealed::INTEGER, 1
FROM ehc_cases
WHERE assessment_outcome IN ('Y', 'N') AND assessment_decided <= getvariable('today')
