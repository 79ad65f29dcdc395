SELECT a.pupil, a.urn, {first} AS month, CASE WHEN a.date < turn.day THEN first_term ELSE last_term END AS term, coalesce(h.status, 'N') AS sen, a.am, a.pm, count(*) AS days, max(a.date) AS last
FROM attendance a
-- A month has at most two terms: that of its first day and that of its last.
CROSS JOIN (
  SELECT coalesce((SELECT max(term) FROM terms WHERE {first} BETWEEN starts AND ends), usual_term({first})) AS first_term,
    coalesce((SELECT max(term) FROM terms WHERE {last} BETWEEN starts AND ends), usual_term({last})) AS last_term,
    coalesce((SELECT max(starts) FROM terms WHERE starts BETWEEN {first} AND {last}), easter_monday(year({first})) + 1) AS day) turn
LEFT JOIN sen_history h ON h.pupil = a.pupil AND a.date BETWEEN h.starts AND h.ends
WHERE a.date BETWEEN {first} AND {last}
GROUP BY ALL
