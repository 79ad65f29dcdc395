-- From when to when each pupil has C2 this school year, by the registers of the demonstration.
SELECT pupil, urn, min(date), max(date), count(*) FROM attendance WHERE date >= $from AND (am = 'C2' OR pm = 'C2') GROUP BY pupil, urn ORDER BY pupil, urn
