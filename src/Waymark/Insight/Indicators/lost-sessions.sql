-- title: Sessions lost to education
-- question: How much education was lost, and why?
-- numerator: Sessions lost, with those that no published rate shows
-- denominator: Possible sessions
-- definition: Absence, and sessions that could not be attended for want of transport, access or premises, sessions without a mark, dual registration without a mark at the other school, and X on a child of compulsory school age.
-- source: Waymark's own measure, beside the national one (attendance guidance, statistical classes of 2024)
-- promise: 2
-- unit: per 1,000
-- polarity: lower is better
-- counts: sessions
-- headline: 3
-- period: month
-- year: school
-- dimensions: reason, sen, phase, locality, need, age, sex, ethnicity, deprivation, school_type, school
-- own: reason, sen
-- part: reason
-- notes: It cannot be compared with published absence: it counts more on purpose.
WITH marks AS (
  SELECT pupil, urn, date, unnest([am, pm]) AS code, unnest(['am', 'pm']) AS half FROM attendance WHERE lost_cause(am) IS NOT NULL OR lost_cause(pm) IS NOT NULL),
lost AS (
  SELECT m.pupil, m.urn, m.date, lost_cause(m.code) AS reason
  FROM marks m
  WHERE lost_cause(m.code) IS NOT NULL
    AND NOT (lost_unless_marked_elsewhere(m.code) AND EXISTS (
      SELECT 1 FROM attendance o WHERE o.pupil = m.pupil AND o.date = m.date AND o.urn <> m.urn AND CASE m.half WHEN 'am' THEN o.am ELSE o.pm END NOT IN ('-', 'D')))
    AND NOT (lost_unless_not_of_age(m.code) AND NOT EXISTS (
      SELECT 1 FROM pupils p WHERE p.pupil = m.pupil AND datesub('year', p.born_month, m.date) BETWEEN 5 AND 15))),
rows AS (
  SELECT pupil, urn, date, reason, 1 AS numerator, 0 AS denominator FROM lost
  UNION ALL
  SELECT pupil, urn, date, NULL, 0, is_possible(am)::INTEGER + is_possible(pm)::INTEGER FROM attendance)
SELECT r.pupil, r.urn, date_trunc('month', r.date) AS period, coalesce(h.status, 'N') AS sen, r.reason, sum(r.numerator) AS numerator, sum(r.denominator) AS denominator
FROM rows r LEFT JOIN sen_history h ON h.pupil = r.pupil AND (h.starts IS NULL OR h.starts <= r.date) AND (h.ends IS NULL OR h.ends >= r.date)
GROUP BY ALL
