-- The days with a mark that a rule asks about, and whether another school has a mark for the session.
WITH watched AS (
  SELECT a.pupil, a.urn, a.date, a.am, a.pm FROM attendance a SEMI JOIN asked_pupils p ON p.pupil = a.pupil
  WHERE a.date BETWEEN $from AND $to AND (is_watched(a.am) OR is_watched(a.pm)))
SELECT w.pupil, w.date, w.am, w.pm, coalesce(bool_or(NOT lost_unless_marked_elsewhere(b.am)), false), coalesce(bool_or(NOT lost_unless_marked_elsewhere(b.pm)), false)
FROM watched w LEFT JOIN (SELECT pupil, urn, date, am, pm FROM attendance WHERE date BETWEEN $from AND $to) b ON b.pupil = w.pupil AND b.date = w.date AND b.urn <> w.urn
GROUP BY w.pupil, w.urn, w.date, w.am, w.pm
