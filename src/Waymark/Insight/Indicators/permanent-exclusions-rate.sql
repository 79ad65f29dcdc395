-- title: Permanent exclusions
-- question: How many permanent exclusions were there for every 100 pupils?
-- numerator: Permanent exclusions that began in the school year or term
-- denominator: Pupils on roll on 1 October; of a term on the day of its census
-- definition: One that was cancelled, or after which the governors reinstated the pupil (at once, or when an independent review made them reconsider), does not count: the Department counts those that were upheld. One whose review is not over yet counts here, but not in the published figures. Under the SEN status of the first day. A pupil on the roll of two schools counts once, at the main one. A year is measured against the pupils on roll on 1 October (or today, if the year is younger), as the Department measures against the census; a term against those on roll on 1 October, 15 January or 15 May.
-- source: DfE "Suspensions and permanent exclusions in England"
-- promise: 2
-- unit: per 100
-- decimals: 3
-- polarity: lower is better
-- headline: 5
-- period: school year
-- terms: parts
-- dimensions: sen, phase, locality, need, age, sex, ethnicity, deprivation, school_type, school, reason
-- own: sen, reason
-- part: reason
WITH years AS (
  SELECT make_date(year(getvariable('today') - INTERVAL 8 MONTH) - n::INTEGER, 9, 1) AS autumn FROM range(3) t(n)),
-- The day on which the pupils of each year, and of each term of it by itself, are counted.
counts AS (
  SELECT autumn, NULL::DATE AS term, autumn + INTERVAL 30 DAY AS day FROM years
  UNION ALL SELECT autumn, autumn, autumn + INTERVAL 30 DAY FROM years
  UNION ALL SELECT autumn, make_date(year(autumn) + 1, 1, 1), make_date(year(autumn) + 1, 1, 15) FROM years
  UNION ALL SELECT autumn, make_date(year(autumn) + 1, 4, 1), make_date(year(autumn) + 1, 5, 15) FROM years),
due AS (
  SELECT autumn, term, least(day, getvariable('today'))::DATE AS day FROM counts WHERE coalesce(term, autumn) <= getvariable('today')),
roll AS (
  SELECT e.pupil, arg_min(e.urn, (e.status = 'S')::INTEGER * 1000000 + e.urn) AS urn, c.autumn, c.term, c.day
  FROM enrolments e JOIN due c ON (e.starts IS NULL OR e.starts <= c.day) AND (e.ends IS NULL OR e.ends >= c.day)
  GROUP BY e.pupil, c.autumn, c.term, c.day),
began AS (
  SELECT s.pupil, s.urn, (date_trunc('year', s.starts - INTERVAL 8 MONTH) + INTERVAL 8 MONTH)::DATE AS autumn, coalesce(t.term, usual_term(s.starts)) AS own, s.sen, s.reason
  FROM suspensions s LEFT JOIN terms t ON s.starts BETWEEN t.starts AND t.ends
  WHERE s.kind = 'permanent' AND s.overturned IS NULL AND s.starts <= getvariable('today'))
SELECT pupil, urn, autumn AS period, term, sen, coalesce(label, reason) AS reason, 1 AS numerator, 0 AS denominator
FROM (SELECT *, unnest([NULL::DATE, own]) AS term FROM began) LEFT JOIN codes ON code_set = 'exclusion-reasons' AND code = reason
WHERE autumn IN (SELECT autumn FROM years)
UNION ALL
SELECT roll.pupil, roll.urn, roll.autumn, roll.term, coalesce(h.status, 'N'), NULL, 0, 1
FROM roll LEFT JOIN sen_history h ON h.pupil = roll.pupil AND roll.day BETWEEN h.starts AND h.ends
