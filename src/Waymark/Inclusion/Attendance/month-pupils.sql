-- Exactly the pupils and days that the file speaks of are set anew.
SELECT s.pupil, s.urn, s.date, coalesce(s.am::VARCHAR, h.am, '-') AS am, coalesce(s.pm::VARCHAR, h.pm, '-') AS pm
FROM (SELECT * FROM taken WHERE date BETWEEN {first} AND {last}) s
LEFT JOIN (SELECT * FROM attendance WHERE date BETWEEN {first} AND {last}) h ON h.pupil = s.pupil AND h.urn = s.urn AND h.date = s.date
UNION ALL
SELECT h.pupil, h.urn, h.date, h.am, h.pm FROM attendance h ANTI JOIN taken s ON h.pupil = s.pupil AND h.urn = s.urn AND h.date = s.date
WHERE h.date BETWEEN {first} AND {last}
