-- One term of the census beside the sums of the registers of its days.
WITH census AS (SELECT pupil, urn, possible, authorised, unauthorised FROM census_attendance WHERE year = {year} AND term = {term} AND superseded IS NULL),
registers AS (
  SELECT pupil, urn, sum(is_possible(am)::INTEGER + is_possible(pm)::INTEGER) AS possible, sum(is_unauthorised(am)::INTEGER + is_unauthorised(pm)::INTEGER) AS unauthorised,
    sum(is_absent(am)::INTEGER + is_absent(pm)::INTEGER) - sum(is_unauthorised(am)::INTEGER + is_unauthorised(pm)::INTEGER) AS authorised
  FROM attendance WHERE date BETWEEN {first} AND {last} AND urn IN (SELECT urn FROM census) GROUP BY pupil, urn HAVING possible > 0),
both_sides AS (
  SELECT coalesce(c.pupil, r.pupil) AS pupil, coalesce(c.urn, r.urn) AS urn, c.possible AS cp, c.authorised AS ca, c.unauthorised AS cu, r.possible AS rp, r.authorised AS ra, r.unauthorised AS ru
  FROM census c FULL JOIN registers r ON r.pupil = c.pupil AND r.urn = c.urn
  WHERE c.pupil IS NOT NULL OR r.pupil IN (SELECT pupil FROM pupils WHERE born_month BETWEEN {eldest} AND {youngest}))
SELECT pupil, urn, {year} AS year, {term} AS term, cp AS census_possible, ca AS census_authorised, cu AS census_unauthorised, rp AS register_possible, ra AS register_authorised, ru AS register_unauthorised,
  CASE WHEN rp IS NULL AND cp > 0 THEN 'census only' WHEN cp IS NULL THEN 'registers only'
    WHEN abs(cp - rp) > {sessions} AND abs(cp - rp) * 100 > {percent} * cp THEN 'possible'
    WHEN abs(ca + cu - ra - ru) > {sessions} AND abs(ca + cu - ra - ru) * 100 > {percent} * cp THEN 'absence'
    WHEN abs(cu - ru) > {sessions} AND abs(cu - ru) * 100 > {percent} * cp THEN 'leave' ELSE '' END AS differs
FROM both_sides
