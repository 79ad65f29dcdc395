SELECT count(*) FILTER (h.pupil IS NULL), count(*) FILTER (n.pupil IS NOT NULL AND h.pupil IS NOT NULL AND (n.am <> h.am OR n.pm <> h.pm)), count(*) FILTER (n.pupil IS NULL)
FROM ({month}) n FULL JOIN (SELECT * FROM attendance WHERE date BETWEEN {first} AND {last}) h ON h.pupil = n.pupil AND h.urn = n.urn AND h.date = n.date
