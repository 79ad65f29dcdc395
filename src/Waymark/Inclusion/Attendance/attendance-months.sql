SELECT a.pupil, a.urn, {first} AS month, coalesce(h.status, 'N') AS sen, a.am, a.pm, count(*) AS days, max(a.date) AS last
FROM attendance a LEFT JOIN sen_history h ON h.pupil = a.pupil AND a.date BETWEEN h.starts AND h.ends
WHERE a.date BETWEEN {first} AND {last}
GROUP BY ALL
