-- One term of the census beside the sums of the registers of its days.
WITH census AS (SELECT pupil, urn, possible, authorised, unauthorised FROM census_attendance WHERE year = {year} AND term = {term} AND superseded IS NULL),
registers AS MATERIALIZED (SELECT * FROM ({registers}) WHERE urn IN (SELECT urn FROM census)),
both_sides AS (
  SELECT coalesce(c.pupil, r.pupil) AS pupil, coalesce(c.urn, r.urn) AS urn, c.possible AS cp, c.authorised AS ca, c.unauthorised AS cu,
    r.possible AS rp, r.absent - r.unauthorised AS ra, r.unauthorised AS ru
  FROM census c FULL JOIN registers r ON r.pupil = c.pupil AND r.urn = c.urn
  WHERE c.pupil IS NOT NULL OR r.pupil IN (SELECT pupil FROM pupils WHERE born_month BETWEEN {eldest} AND {youngest}))
SELECT pupil, urn, {year} AS year, {term} AS term, cp AS census_possible, ca AS census_authorised, cu AS census_unauthorised,
  rp AS register_possible, ra AS register_authorised, ru AS register_unauthorised,
  CASE WHEN rp IS NULL AND urn NOT IN (SELECT urn FROM registers) THEN 'no registers' WHEN rp IS NULL THEN CASE WHEN cp > 0 THEN 'census only' ELSE '' END
    WHEN cp IS NULL THEN 'registers only'
    WHEN abs(cp - rp) > {sessions} AND abs(cp - rp) * 100 > {percent} * cp THEN 'possible'
    WHEN abs(ca + cu - ra - ru) > {sessions} AND abs(ca + cu - ra - ru) * 100 > {percent} * cp THEN 'absence'
    WHEN abs(cu - ru) > {sessions} AND abs(cu - ru) * 100 > {percent} * cp THEN 'leave' ELSE '' END AS differs
FROM both_sides
