-- What the schools of the demonstration sent of one term: the sums of their registers (demo_registers), with mistakes of the kinds that happen. Everything else is a hash of seed, pupil and school.
WITH schools AS (
  -- One school in thirty has not sent this census; the next one sends some of its pupils.
  SELECT urn, draw, coalesce(lead(urn) OVER (ORDER BY urn), first(urn) OVER (ORDER BY urn)) AS other
  FROM (SELECT DISTINCT r.urn, hash(hash(s.seed, r.urn, {key})) AS draw FROM demo_registers r CROSS JOIN demo_seed s) WHERE draw % 30 <> 7
), sent AS (
  -- At one in twenty-five two thirds of what was unauthorised was sent as authorised.
  SELECT r.*, o.other, d.draw % 1000 AS chance, (d.draw >> 12) % 40 AS size, CASE WHEN (o.draw >> 20) % 25 = 3 THEN (2 * r.unauthorised + 1) // 3 ELSE 0 END AS moved
  FROM demo_registers r JOIN schools o ON o.urn = r.urn JOIN pupils p ON p.pupil = r.pupil CROSS JOIN demo_seed s CROSS JOIN LATERAL (SELECT hash(hash(s.seed, r.pupil, r.urn, {key})) AS draw) d
  WHERE p.born_month BETWEEN {eldest} AND {youngest}
)
-- Of a thousand pupils two are left out, two are sent by another school, four have more possible sessions and six more absence.
SELECT pupil, CASE WHEN chance BETWEEN 2 AND 3 THEN other ELSE urn END AS urn, {year} AS year, {term} AS term,
  possible + CASE WHEN chance BETWEEN 4 AND 7 THEN 4 + size // 2 ELSE 0 END AS possible,
  least(absent - unauthorised + moved + CASE WHEN chance BETWEEN 8 AND 13 THEN 4 + size ELSE 0 END, possible - unauthorised + moved) AS authorised, unauthorised - moved AS unauthorised,
  '' AS reasons, {source} AS source, {taken} AS taken, NULL AS superseded
FROM sent WHERE chance > 1 AND NOT (chance BETWEEN 2 AND 3 AND EXISTS (FROM demo_registers b WHERE b.pupil = sent.pupil AND b.urn = sent.other))
