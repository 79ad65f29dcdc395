-- title: Decisions taken to the tribunal
-- question: Of the decisions that a family can appeal, how many went to the tribunal?
-- numerator: Cases in which an appeal is recorded
-- denominator: Decisions not to assess, not to issue a plan, and to issue one
-- definition: The published appeal rate has another denominator (it adds all plans in January), so the two stand side by side and are not compared.
-- source: Children and Families Act 2014 s51; SEN2 tribunal items
-- promise: 1
-- unit: per 100
-- polarity: lower is better
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation
SELECT pupil, NULL AS urn, date_trunc('month', coalesce(assessment_decided, request_decided)) AS period,
  (request_appealed OR assessment_appealed)::INTEGER AS numerator, 1 AS denominator
FROM ehc_cases
WHERE (assessment_outcome IN ('Y', 'N') AND assessment_decided <= getvariable('today'))
   OR (request_outcome = 'N' AND request_decided <= getvariable('today'))
