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
-- The few that another school may have marked, so that only their days are looked up.
elsewhere AS (
  SELECT DISTINCT m.pupil, m.urn, m.date, m.half
  FROM marks m JOIN attendance o ON o.pupil = m.pupil AND o.date = m.date
  WHERE lost_unless_marked_elsewhere(m.code) AND o.urn <> m.urn AND CASE m.half WHEN 'am' THEN o.am ELSE o.pm END NOT IN ('-', 'D')),
-- Compulsory school age (Education Act 1996 s8): from the first 31 March, 31 August or 31 December on or after the fifth birthday to the last Friday in June of the
-- school year in which the child turns 16. The month of birth decides both.
ages AS (
  SELECT pupil, last_day(make_date(year(born_month) + 5, CASE WHEN month(born_month) <= 3 THEN 3 WHEN month(born_month) <= 8 THEN 8 ELSE 12 END, 1)) AS first,
    june - (isodow(june) + 2)::INTEGER % 7 AS last
  FROM (SELECT pupil, born_month, make_date(year(born_month + INTERVAL 4 MONTH) + 16, 6, 30) AS june FROM pupils)),
lost AS (
  SELECT m.pupil, m.urn, m.date, lost_cause(m.code) AS reason
  FROM marks m LEFT JOIN elsewhere e ON e.pupil = m.pupil AND e.urn = m.urn AND e.date = m.date AND e.half = m.half
  LEFT JOIN ages p ON p.pupil = m.pupil
  WHERE lost_cause(m.code) IS NOT NULL AND e.pupil IS NULL
    AND (NOT lost_unless_not_of_age(m.code) OR coalesce(m.date BETWEEN p.first AND p.last, false))),
sessions AS (
  SELECT pupil, urn, date, reason, count(*) AS numerator, 0 AS denominator FROM lost GROUP BY ALL
  UNION ALL
  SELECT pupil, urn, date, NULL, 0, is_possible(am)::INTEGER + is_possible(pm)::INTEGER FROM attendance)
SELECT s.pupil, s.urn, date_trunc('month', s.date) AS period, coalesce(h.status, 'N') AS sen, s.reason, sum(s.numerator) AS numerator, sum(s.denominator) AS denominator
FROM sessions s LEFT JOIN sen_history h ON h.pupil = s.pupil AND s.date BETWEEN h.starts AND h.ends
GROUP BY ALL
