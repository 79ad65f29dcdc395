-- title: Phase transfers final in time
-- question: Of the children who moved to their next phase, how many had their final plan by the day in law?
-- numerator: Final plans by 15 February, or 31 March for post-16
-- denominator: Phase transfers whose day fell in the period
-- definition: A plan that ended by that day without a final plan for the move leaves both parts.
-- source: SEND Regulations 2014 reg 18(1); local measure L5
-- promise: 4
-- unit: percent
-- polarity: higher is better
-- headline: 1
-- period: month
-- dimensions: locality, need, age, sex, ethnicity, deprivation, phase, school_type, school
SELECT pupil, setting_urn AS urn, date_trunc('month', phase_transfer_due) AS period, (coalesce(phase_transfer_final <= phase_transfer_due, false))::INTEGER AS numerator, 1 AS denominator
FROM ehc_plans
WHERE phase_transfer_due < getvariable('today') AND (ceased IS NULL OR ceased > phase_transfer_due OR phase_transfer_final IS NOT NULL)
