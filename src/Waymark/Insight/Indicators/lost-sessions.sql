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
-- registers: of the period
-- year: school
-- terms: parts
-- dimensions: reason, sen, phase, locality, need, age, sex, ethnicity, deprivation, school_type, school
-- own: reason, sen
-- part: reason
-- notes: It cannot be compared with published absence: it counts more on purpose.
WITH
-- Most marks say by themselves what is lost; those that depend on another school or on the age are looked at day by day.
marks AS (
  SELECT pupil, urn, date, unnest([am, pm]) AS code, unnest(['am', 'pm']) AS half FROM attendance WHERE lost_perhaps(am) OR lost_perhaps(pm)),
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
sessions AS (
  SELECT m.pupil, m.urn, date_trunc('month', m.date)::DATE AS period, coalesce(t.term, usual_term(m.date)) AS term, coalesce(h.status, 'N') AS sen, lost_cause(m.code) AS reason, 1 AS numerator, 0 AS denominator
  FROM marks m LEFT JOIN elsewhere e ON e.pupil = m.pupil AND e.urn = m.urn AND e.date = m.date AND e.half = m.half
  LEFT JOIN ages p ON p.pupil = m.pupil
  LEFT JOIN terms t ON m.date BETWEEN t.starts AND t.ends
  LEFT JOIN sen_history h ON h.pupil = m.pupil AND m.date BETWEEN h.starts AND h.ends
  WHERE lost_perhaps(m.code) AND e.pupil IS NULL
    AND (NOT lost_unless_not_of_age(m.code) OR coalesce(m.date BETWEEN p.first AND p.last, false))
  UNION ALL
  SELECT pupil, urn, month, term, sen, lost_cause(code), days, 0
  FROM (SELECT pupil, urn, month, term, sen, days, unnest([am, pm]) AS code FROM attendance_months WHERE lost_cause(am) IS NOT NULL OR lost_cause(pm) IS NOT NULL)
  WHERE lost_cause(code) IS NOT NULL AND NOT lost_perhaps(code)
  UNION ALL
  SELECT pupil, urn, month, term, sen, NULL, 0, (is_possible(am)::INTEGER + is_possible(pm)::INTEGER) * days FROM attendance_months)
SELECT pupil, urn, period, term, sen, reason, sum(numerator) AS numerator, sum(denominator) AS denominator
FROM sessions
GROUP BY ALL
