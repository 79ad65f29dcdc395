-- title: Pupils with an EHC plan
-- question: How many of the area's pupils have an EHC plan?
-- numerator: Pupils with an EHC plan on that day
-- denominator: Pupils on the roll of a school on that day
-- definition: A pupil on the roll of two schools counts once, at the main one. On 15 January of each year, near the school census, and on the first of this month. Status of that day.
-- source: DfE "Special educational needs in England"
-- promise: 3
-- unit: percent
-- polarity: neither
-- headline: 2
-- period: day
-- dimensions: locality, age, sex, ethnicity, deprivation, phase, school_type, school
WITH days AS (
  SELECT unnest([make_date(year(getvariable('today')) - 2, 1, 15), make_date(year(getvariable('today')) - 1, 1, 15), make_date(year(getvariable('today')), 1, 15), date_trunc('month', getvariable('today'))::DATE]) AS period),
roll AS (
  SELECT e.pupil, arg_min(e.urn, (e.status = 'S')::INTEGER * 1000000 + e.urn) AS urn, d.period
  FROM enrolments e JOIN days d ON d.period <= getvariable('today') AND (e.starts IS NULL OR e.starts <= d.period) AND (e.ends IS NULL OR e.ends >= d.period)
  GROUP BY e.pupil, d.period)
SELECT roll.pupil, roll.urn, roll.period, (coalesce(h.status, 'N') = 'E')::INTEGER AS numerator, 1 AS denominator
FROM roll LEFT JOIN sen_history h ON h.pupil = roll.pupil AND roll.period BETWEEN h.starts AND h.ends
