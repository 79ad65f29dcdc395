-- Of whom single rows are looked at, and on which days of the month.
WITH e AS (SELECT e.*, n.pupil, n.age_starts, n.age_ends FROM entries e JOIN numbers n USING (number))
SELECT entry, bit_or(days)::BIGINT, bool_or(tangled) FROM (
  SELECT entry, am_days | pm_days AS days, false AS tangled FROM e WHERE pupil IS NULL
  UNION ALL SELECT entry, am_days | pm_days, true FROM e SEMI JOIN tangled t ON t.pupil = e.pupil AND t.urn = e.urn AND t.month = e.month
  UNION ALL SELECT entry, am_days | pm_days, false FROM e SEMI JOIN odd_ages o ON o.pupil = e.pupil
  UNION ALL SELECT entry, am_days | pm_days, false FROM e SEMI JOIN loose l ON l.pupil = e.pupil AND l.urn = e.urn
  UNION ALL SELECT entry, o.days, false FROM e JOIN (SELECT urn, date_trunc('month', date)::DATE AS month, bit_or(1 << day(date)) AS days FROM odd_days GROUP BY ALL) o ON o.urn = e.urn AND o.month = e.month
  UNION ALL SELECT entry, am_days | pm_days, false FROM e WHERE month + INTERVAL 1 MONTH > getvariable('today') AND month + (floor(log2(am_days | pm_days))::INTEGER - 1) > getvariable('today')
  UNION ALL SELECT entry, am_days | pm_days, false FROM e JOIN doubtful d ON e.codes & d.bit <> 0 AND (e.month < d.valid_from OR last_day(e.month) > d.valid_to)
  -- X is for children below or above compulsory school age, D for those of two schools.
  UNION ALL SELECT entry, am_days | pm_days, false FROM e WHERE codes & (SELECT bit FROM codes WHERE code = 'X') <> 0 AND age_starts <= last_day(month) AND age_ends >= month
  UNION ALL SELECT entry, am_days | pm_days, false FROM e
    ANTI JOIN times t ON t.pupil = e.pupil AND t.urn <> e.urn AND coalesce(t.starts, DATE '0001-01-01') <= e.month AND coalesce(t.ends, DATE '9999-12-31') >= last_day(e.month)
    WHERE {area} AND codes & (SELECT bit FROM codes WHERE code = 'D') <> 0
) GROUP BY entry
