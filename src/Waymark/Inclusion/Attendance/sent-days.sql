-- A row for each day. What is blank is no mark.
SELECT 0 AS line, {upn} AS upn, {urn} AS urn, {date} AS date, coalesce({am}, '-') AS am, coalesce({pm}, '-') AS pm, NULL::VARCHAR AS half, {recorded} AS recorded
FROM read_csv({file}, auto_detect = false, header = true, delim = {delim}, quote = '"', escape = '"', columns = {columns})
