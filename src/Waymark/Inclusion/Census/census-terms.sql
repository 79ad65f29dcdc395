-- The terms in which the file changes anything.
SELECT DISTINCT s.year, s.term
FROM census_sent s LEFT JOIN census_attendance h ON h.pupil = s.pupil AND h.urn = s.urn AND h.year = s.year AND h.term = s.term AND h.superseded IS NULL
WHERE h.pupil IS NULL OR (h.possible, h.authorised, h.unauthorised, h.reasons) IS DISTINCT FROM (s.possible, s.authorised, s.unauthorised, s.reasons) ORDER BY ALL
