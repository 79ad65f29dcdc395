-- What the schools of the demonstration sent of one term: the sums of their registers (demo_registers), with mistakes of the kinds that happen. Everything else is a hash of seed, pupil and school.
WITH rolls AS (
  SELECT r.*, hash(hash(s.seed, r.pupil, r.urn, {key})) AS draw, hash(hash(s.seed, r.urn, {key})) AS school_draw, schools.next AS other
  FROM demo_registers r JOIN pupils p USING (pupil) CROSS JOIN demo_seed s
  JOIN (SELECT urn, coalesce(lead(urn) OVER (ORDER BY urn), first(urn) OVER (ORDER BY urn)) AS next FROM (SELECT DISTINCT urn FROM demo_registers)) schools USING (urn)
  WHERE p.born_month BETWEEN {eldest} AND {youngest}
), sent AS (
  -- One school in thirty has not sent this census; at one in twenty-five a third of what was unauthorised was sent as authorised.
  SELECT *, draw % 1000 AS chance, (draw >> 12) % 40 AS size, CASE WHEN (school_draw >> 20) % 25 = 3 THEN (unauthorised + 2) // 3 ELSE 0 END AS moved
  FROM rolls WHERE school_draw % 30 <> 7
)
-- Of a thousand pupils two are left out, two are sent by another school, four have more possible sessions and six more absence.
SELECT pupil, CASE WHEN chance BETWEEN 2 AND 3 THEN other ELSE urn END AS urn, {year} AS year, {term} AS term,
  possible + CASE WHEN chance BETWEEN 4 AND 7 THEN 4 + size // 2 ELSE 0 END AS possible,
  least(absent - unauthorised + moved + CASE WHEN chance BETWEEN 8 AND 13 THEN 4 + size ELSE 0 END, possible - unauthorised + moved) AS authorised, unauthorised - moved AS unauthorised,
  '' AS reasons, {source} AS source, {taken} AS taken, NULL AS superseded
FROM sent WHERE chance > 1 AND NOT (chance BETWEEN 2 AND 3 AND EXISTS (FROM demo_registers b WHERE b.pupil = sent.pupil AND b.urn = sent.other))
