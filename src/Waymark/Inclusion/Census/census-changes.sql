-- What a file adds and what it says otherwise than is known.
SELECT count(*) FILTER (h.pupil IS NULL),
  count(*) FILTER (h.pupil IS NOT NULL AND (h.possible, h.authorised, h.unauthorised, h.reasons) IS DISTINCT FROM (s.possible, s.authorised, s.unauthorised, s.reasons))
FROM census_sent s LEFT JOIN census_attendance h ON h.pupil = s.pupil AND h.urn = s.urn AND h.year = s.year AND h.term = s.term AND h.superseded IS NULL
