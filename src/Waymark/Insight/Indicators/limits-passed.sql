-- title: Open limits in law that are passed
-- question: Of everything the council owes families today by a limit in law, how much is already late?
-- numerator: Open limits on the council whose last day has passed, without an exception
-- denominator: Open limits on the council
-- definition: As of the refresh. The published measures see finished cases only; this one sees those that wait.
-- source: SEND Regulations 2014; clocks of Waymark; local measure L2
-- promise: 1
-- unit: percent
-- polarity: lower is better
-- headline: 6
-- period: day
-- dimensions: locality, need, age, sex, ethnicity, deprivation, phase, school_type, school, reason
-- own: reason
SELECT pupil, NULL AS urn, getvariable('today') AS period, (due < getvariable('today') AND NOT excused)::INTEGER AS numerator, 1 AS denominator,
  CASE WHEN rule IN ('CL-01', 'CL-03', 'CL-04') THEN 'Assessment' WHEN rule IN ('CL-10', 'CL-11', 'CL-14', 'CL-15', 'CL-16') THEN 'Review'
  WHEN rule IN ('CL-20', 'CL-21', 'CL-22') THEN 'Phase transfer' ELSE 'Other' END AS reason
FROM clocks
WHERE kind = 'statutory' AND ours AND stopped IS NULL AND NOT ended
