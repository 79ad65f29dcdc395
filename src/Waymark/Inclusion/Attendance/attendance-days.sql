SELECT a.urn, a.date, coalesce(h.status, 'N') AS sen, sum(is_possible(a.am)::INTEGER + is_possible(a.pm)::INTEGER) AS possible, sum(is_absent(a.am)::INTEGER + is_absent(a.pm)::INTEGER) AS absent,
  count(*) FILTER (is_absent(a.am) OR is_absent(a.pm)) AS away
FROM attendance a LEFT JOIN sen_history h ON h.pupil = a.pupil AND a.date BETWEEN h.starts AND h.ends
WHERE a.date BETWEEN {first} AND {last} GROUP BY a.urn, a.date, coalesce(h.status, 'N')
