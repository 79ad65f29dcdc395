-- title: Suspensions
-- question: How many suspensions were there for every 100 pupils?
-- numerator: Suspensions that began in the school year
-- denominator: Pupils on roll on 1 October
-- definition: A child suspended twice counts twice. Under the SEN status of the first day. A pupil on the roll of two schools counts once, at the main one. A year is measured against the pupils on roll on 1 October (or today, if the year is younger), as the Department measures against the census.
-- source: DfE "Suspensions and permanent exclusions in England"
-- promise: 2
-- unit: per 100
-- polarity: lower is better
-- headline: 4
-- period: school year
-- dimensions: sen, phase, locality, need, age, sex, ethnicity, deprivation, school_type, school, reason
-- own: sen, reason
-- part: reason
WITH years AS (
  SELECT make_date(year(getvariable('today') - INTERVAL 8 MONTH) - n::INTEGER, 9, 1) AS period FROM range(3) t(n)),
roll AS (
  SELECT e.pupil, arg_min(e.urn, (e.status = 'S')::INTEGER * 1000000 + e.urn) AS urn, y.period, least(y.period + INTERVAL 30 DAY, getvariable('today'))::DATE AS day
  FROM enrolments e JOIN years y ON (e.starts IS NULL OR e.starts <= least(y.period + INTERVAL 30 DAY, getvariable('today'))) AND (e.ends IS NULL OR e.ends >= least(y.period + INTERVAL 30 DAY, getvariable('today')))
  GROUP BY e.pupil, y.period),
began AS (
  SELECT s.pupil, s.urn, (date_trunc('year', s.starts - INTERVAL 8 MONTH) + INTERVAL 8 MONTH)::DATE AS period, s.sen, s.reason
  FROM suspensions s WHERE s.kind = 'suspension' AND s.starts <= getvariable('today'))
SELECT pupil, urn, period, sen, coalesce(label, reason) AS reason, 1 AS numerator, 0 AS denominator
FROM began LEFT JOIN codes ON code_set = 'exclusion-reasons' AND code = reason
WHERE period IN (SELECT period FROM years)
UNION ALL
SELECT roll.pupil, roll.urn, roll.period, coalesce(h.status, 'N'), NULL, 0, 1
FROM roll LEFT JOIN sen_history h ON h.pupil = roll.pupil AND roll.day BETWEEN h.starts AND h.ends
