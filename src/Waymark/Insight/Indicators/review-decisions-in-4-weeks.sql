-- title: Review decisions within 4 weeks of the meeting
-- question: Of the reviews with a decision, in how many did the family hear within 4 weeks of the meeting?
-- numerator: Decisions within 28 days of the meeting
-- denominator: Reviews with a decision
-- definition: Counted in the month of the meeting.
-- source: SEND Regulations 2014 reg 20(10) and 22(2)(a); DfE "Education, health and care plans", I10
-- promise: 1
-- unit: percent
-- polarity: higher is better
-- headline: 5
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation, phase, school_type, school
-- limit: 28 days
-- notes: Meetings still without a decision are not in it; they count as past their limit in open limits passed.
SELECT pupil, NULL AS urn, date_trunc('month', meeting) AS period, (decided <= meeting + getvariable('limit'))::INTEGER AS numerator, 1 AS denominator
FROM reviews
WHERE decided IS NOT NULL AND meeting <= getvariable('today')
