-- The rows that were not written plainly, looked at closely: blanks and small letters, other dates, other times of the record. What still cannot be read stands beside it.
CREATE OR REPLACE TEMP TABLE mended AS
SELECT line, n.number, urn, date, am::VARCHAR AS am, pm::VARCHAR AS pm, try_cast(recorded_sent AS TIMESTAMP) AS recorded,
  CASE WHEN n.number IS NULL THEN upn_sent END AS upn_sent,
  CASE WHEN urn IS NULL THEN urn_sent END AS urn_sent,
  CASE WHEN date IS NULL THEN date_sent END AS date_sent,
  CASE WHEN am IS NULL THEN am_sent END AS am_sent,
  CASE WHEN pm IS NULL THEN pm_sent END AS pm_sent,
  half_sent,
  CASE WHEN try_cast(recorded_sent AS TIMESTAMP) IS NULL THEN recorded_sent END AS recorded_sent
FROM (
  SELECT line, coalesce(upn, '') AS upn_sent, coalesce(urn, '') AS urn_sent, coalesce(date, '') AS date_sent, am AS am_sent, pm AS pm_sent, half AS half_sent, recorded AS recorded_sent,
    CASE WHEN regexp_full_match(trim(urn), '[1-9][0-9]{5}') THEN try_cast(trim(urn) AS INTEGER) END AS urn,
    try_strptime(trim(date), ['%Y-%m-%d', '%Y/%m/%d', '%A, %-d %B %Y', '%A %-d %B %Y', '%-d %B %Y', '%d/%m/%Y'])::DATE AS date,
    try_cast(CASE WHEN trim(am) IN ('', '--') THEN '-' ELSE upper(trim(am)) END AS register_code) AS am,
    try_cast(CASE WHEN trim(pm) IN ('', '--') THEN '-' ELSE upper(trim(pm)) END AS register_code) AS pm
  FROM ({unread})
) LEFT JOIN numbers n ON n.upn = upper(replace(upn_sent, ' ', ''));

CREATE OR REPLACE TEMP VIEW staged AS
SELECT line, number, urn, date, am::VARCHAR AS am, pm::VARCHAR AS pm, recorded FROM looked
UNION ALL SELECT line, number, urn, date, am, pm, recorded FROM mended;
