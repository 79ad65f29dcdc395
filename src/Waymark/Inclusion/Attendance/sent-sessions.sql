-- A row for each session. The half that a row does not speak of stays as it is.
SELECT 0 AS line, {upn} AS upn, {urn} AS urn, {date} AS date,
  CASE WHEN upper(trim({half})) = 'AM' THEN coalesce({code}, '-') END AS am,
  CASE WHEN upper(trim({half})) = 'PM' THEN coalesce({code}, '-') END AS pm,
  CASE WHEN coalesce(upper(trim({half})), '') NOT IN ('AM', 'PM') THEN coalesce({half}, '') END AS half,
  {recorded} AS recorded
FROM read_csv({file}, auto_detect = false, header = true, delim = {delim}, quote = '"', escape = '"', columns = {columns})
