-- The days of one term: sessions missed and possible, and children who missed one. A school of 0 is the whole area; no status is every one; send: SEN support or a plan. asked_days: since, until, school, sen.
SELECT d.date, sum(d.absent)::BIGINT, sum(d.possible)::BIGINT, sum(d.away)::INTEGER
FROM attendance_days d CROSS JOIN asked_days a
WHERE d.date BETWEEN a.since AND a.until AND (a.school = 0 OR d.urn = a.school) AND (a.sen = '' OR d.sen = a.sen OR (a.sen = 'send' AND d.sen IN ('K', 'E')))
GROUP BY d.date
