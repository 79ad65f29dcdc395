-- One row for each time at a pupil referral unit or an academy of alternative provision: by a roll, or by a placement that no roll shows. With what was so on the first day and what followed.
WITH units AS (SELECT urn FROM schools WHERE is_unit(type)),
placed AS (
  SELECT p.pupil, p.provider_urn AS urn, p.starts, coalesce(p.ended, p.agreed_end, DATE '9999-12-31') AS ends, p.reason, coalesce(p.outcome, '') AS outcome
  FROM placements p JOIN units u ON u.urn = p.provider_urn WHERE p.basis NOT IN ('s61', 'managed-move')),
rolls AS (
  SELECT e.pupil, e.urn, e.starts, coalesce(e.ends, DATE '9999-12-31') AS ends, e.status = 'S' AS second
  FROM enrolments e JOIN units u ON u.urn = e.urn WHERE e.starts IS NOT NULL AND (e.ends IS NULL OR e.ends >= e.starts)),
shown AS (SELECT r.pupil, r.urn, r.starts, p.starts AS placed, p.reason FROM rolls r JOIN placed p ON p.pupil = r.pupil AND p.urn = r.urn AND p.starts <= r.ends AND p.ends >= r.starts),
stays AS (
  SELECT r.pupil, r.urn, r.starts, r.ends, r.second, false AS by_placement, arg_min(s.reason, s.placed) AS reason, '' AS outcome
  FROM rolls r LEFT JOIN shown s ON s.pupil = r.pupil AND s.urn = r.urn AND s.starts = r.starts GROUP BY r.pupil, r.urn, r.starts, r.ends, r.second
  UNION ALL
  SELECT p.pupil, p.urn, p.starts, p.ends, false, true, p.reason, p.outcome FROM placed p ANTI JOIN shown s ON s.pupil = p.pupil AND s.urn = p.urn AND s.placed = p.starts),
seen AS (SELECT row_number() OVER () AS stay, * FROM stays WHERE starts <= $to AND ends >= $since AND ends >= starts),
excluded AS (SELECT DISTINCT s.stay FROM seen s JOIN suspensions x ON x.pupil = s.pupil AND x.kind = 'permanent' AND x.overturned IS NULL AND x.starts <= s.starts AND x.starts >= s.starts - $excluded::INTEGER),
entry AS (SELECT s.stay, max(h.status) AS sen FROM seen s JOIN sen_history h ON h.pupil = s.pupil AND s.starts BETWEEN h.starts AND h.ends GROUP BY s.stay),
assessed AS (
  SELECT stay, min(day) AS day FROM (
    SELECT s.stay, c.received AS day FROM seen s JOIN ehc_cases c ON c.pupil = s.pupil AND c.received >= s.starts
    UNION ALL SELECT s.stay, h.starts FROM seen s JOIN sen_history h ON h.pupil = s.pupil AND h.starts > s.starts AND h.status IN ('K', 'E')
      AND NOT EXISTS (SELECT 1 FROM sen_history b WHERE b.pupil = h.pupil AND b.ends = h.starts - 1 AND b.status IN ('E', h.status))) GROUP BY stay),
-- Back: on the roll of an ordinary school, as its main one, after the last day at the unit.
rejoined AS (
  SELECT s.stay, min(greatest(coalesce(e.starts, s.ends + 1), s.ends + 1)) AS day
  FROM seen s JOIN enrolments e ON e.pupil = s.pupil AND e.status <> 'S' AND coalesce(e.ends, DATE '9999-12-31') > s.ends JOIN schools o ON o.urn = e.urn AND is_ordinary(o.phase)
  WHERE NOT s.by_placement AND s.ends < $to AND coalesce(e.starts, s.ends) <= $to GROUP BY s.stay),
marks AS (
  SELECT s.stay, a.date < s.starts AS earlier, sum(is_absent(a.am)::INT + is_absent(a.pm)::INT)::BIGINT AS absent, sum(is_possible(a.am)::INT + is_possible(a.pm)::INT)::BIGINT AS possible
  FROM (SELECT * FROM attendance WHERE date BETWEEN {marks_from} AND {marks_to}) a JOIN seen s ON s.pupil = a.pupil AND s.starts >= $came
    AND a.date BETWEEN s.starts - $registers::INTEGER AND least(s.starts + $registers::INTEGER - 1, s.ends) GROUP BY ALL)
SELECT s.pupil, s.urn, s.starts, nullif(s.ends, DATE '9999-12-31'), p.year_group,
  coalesce(s.reason, ''), x.stay IS NOT NULL, s.second,
  coalesce(e.sen, ''), d.day, CASE WHEN s.by_placement THEN CASE WHEN s.outcome IN ('returned', 'mainstream') THEN s.ends + 1 END ELSE r.day END,
  coalesce(b.absent, 0), coalesce(b.possible, 0), coalesce(w.absent, 0), coalesce(w.possible, 0)
FROM seen s LEFT JOIN pupils p ON p.pupil = s.pupil LEFT JOIN excluded x ON x.stay = s.stay LEFT JOIN entry e ON e.stay = s.stay LEFT JOIN assessed d ON d.stay = s.stay LEFT JOIN rejoined r ON r.stay = s.stay
LEFT JOIN marks b ON b.stay = s.stay AND b.earlier LEFT JOIN marks w ON w.stay = s.stay AND NOT w.earlier
ORDER BY s.urn, s.starts, s.pupil
