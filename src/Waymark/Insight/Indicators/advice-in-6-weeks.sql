-- title: Advice within 6 weeks
-- question: Of the advice that practitioners were asked for, how much came within 6 weeks?
-- numerator: Advice received on or before its last day
-- denominator: Advice whose last day fell in the period
-- source: SEND Regulations 2014 reg 8(1); clock CL-02; local measure L3
-- promise: 5
-- unit: percent
-- polarity: higher is better
-- headline: 1
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation
SELECT pupil, NULL AS urn, date_trunc('month', due) AS period, (coalesce(stopped <= due, false))::INTEGER AS numerator, 1 AS denominator
FROM clocks
WHERE rule = 'CL-02' AND NOT ended AND due < getvariable('today')
