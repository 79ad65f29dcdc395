-- Two sums over all rows; what the rules ask is asked of them, and of single rows only where a sum says that there is something to find.
-- Of a month a pupil's days are kept as bits: the first bit but one is its first day.
CREATE OR REPLACE TEMP TABLE months AS
SELECT pupil, urn, month, any_value(born) AS born, any_value(year_group) AS year_group, any_value(upn) AS upn, sum(lines)::BIGINT AS lines,
  sum(am_marks)::BIGINT AS am_marks, sum(pm_marks)::BIGINT AS pm_marks, bit_or(am_days) AS am_days, bit_or(pm_days) AS pm_days, bit_or(am_days | pm_days) AS days,
  (month + (log2(bit_or(am_days | pm_days) & -bit_or(am_days | pm_days))::INTEGER - 1))::DATE AS first,
  (month + (floor(log2(bit_or(am_days | pm_days)))::INTEGER - 1))::DATE AS last
FROM (
  SELECT number, urn, date_trunc('month', date)::DATE AS month, count(*) AS lines, count({am}) AS am_marks, count({pm}) AS pm_marks,
    bit_or(CASE WHEN {am} IS NULL THEN 0 ELSE 1 << day(date) END) AS am_days, bit_or(CASE WHEN {pm} IS NULL THEN 0 ELSE 1 << day(date) END) AS pm_days
  FROM staged WHERE number IS NOT NULL AND urn IS NOT NULL AND date IS NOT NULL GROUP BY number, urn, month
) JOIN numbers USING (number)
WHERE pupil IS NOT NULL AND am_days | pm_days <> 0
GROUP BY pupil, urn, month;

CREATE OR REPLACE TEMP TABLE codes_met AS
SELECT am, pm, min(date) AS first, max(date) AS last FROM staged WHERE date IS NOT NULL GROUP BY am, pm;
