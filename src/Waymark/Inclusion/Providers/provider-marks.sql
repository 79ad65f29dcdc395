-- The last day on which a register tells of each placement: any session at the provider itself; at another school any but one that the child spent there. An expected "elsewhere" (D) tells nothing.
SELECT p.place, max(a.date)
FROM (SELECT pupil, urn, date, am, pm FROM attendance WHERE date BETWEEN {since} AND {to}) a JOIN asked_places p ON p.pupil = a.pupil AND a.date >= p.starts
WHERE (is_possible(a.am) AND (a.urn = p.provider OR NOT is_present(a.am))) OR (is_possible(a.pm) AND (a.urn = p.provider OR NOT is_present(a.pm)))
GROUP BY p.place
