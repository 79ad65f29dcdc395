-- Times on roll of the pupils asked for; the second of two schools is left out.
SELECT e.pupil, e.urn, e.starts, e.ends FROM enrolments e SEMI JOIN asked_pupils p ON p.pupil = e.pupil WHERE e.status <> 'S' AND (e.ends IS NULL OR e.starts IS NULL OR e.ends >= e.starts)
