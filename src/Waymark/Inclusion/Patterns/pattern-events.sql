-- Suspensions and permanent exclusions that stand, with what their group is known by.
SELECT s.pupil, date_trunc('week', s.starts)::DATE AS week, s.kind, coalesce(nullif(s.sen, ''), 'N') AS sen, nullif(c.locality, '') AS locality, nullif(o.phase, '') AS phase, s.year_group, nullif(c.need, '') AS need, s.urn, nullif(s.reason, '') AS reason
FROM suspensions s LEFT JOIN pupils c ON c.pupil = s.pupil LEFT JOIN schools o ON o.urn = s.urn
WHERE s.starts BETWEEN $from AND $to AND CASE s.kind WHEN 'suspension' THEN s.cancelled IS NULL ELSE s.overturned IS NULL END
