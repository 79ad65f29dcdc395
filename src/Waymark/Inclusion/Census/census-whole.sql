-- One term anew: what the file says otherwise stands beside what was known, and that has its last day; everything else stays.
WITH sent AS (SELECT * FROM census_sent WHERE year = {year} AND term = {term}),
held AS (SELECT * FROM census_attendance WHERE year = {year} AND term = {term}),
changed AS (
  SELECT s.* FROM sent s LEFT JOIN held h ON h.pupil = s.pupil AND h.urn = s.urn AND h.superseded IS NULL
  WHERE h.pupil IS NULL OR (h.possible, h.authorised, h.unauthorised, h.reasons) IS DISTINCT FROM (s.possible, s.authorised, s.unauthorised, s.reasons))
SELECT h.pupil, h.urn, h.year, h.term, h.possible, h.authorised, h.unauthorised, h.reasons, h.source, h.taken,
  CASE WHEN h.superseded IS NULL AND c.pupil IS NOT NULL THEN f.today ELSE h.superseded END AS superseded
FROM held h LEFT JOIN changed c ON c.pupil = h.pupil AND c.urn = h.urn CROSS JOIN census_file f
UNION ALL SELECT c.pupil, c.urn, c.year, c.term, c.possible, c.authorised, c.unauthorised, c.reasons, f.source, f.today, NULL FROM changed c CROSS JOIN census_file f
