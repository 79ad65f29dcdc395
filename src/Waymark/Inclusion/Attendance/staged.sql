-- In a plain file the place of a row is its line, below a header of one line; a rewritten one says it.
CREATE OR REPLACE TEMP VIEW placed AS SELECT {line} AS line, * EXCLUDE ({without}) FROM read_parquet({staged}, file_row_number = true);

-- The rows that were not plain, looked at closely: blanks and small letters, other dates, the time of the record. What still cannot be read stands beside it.
CREATE OR REPLACE TEMP TABLE mended AS
SELECT line, enum_code(who)::INTEGER AS number, urn, date, am::VARCHAR AS am, pm::VARCHAR AS pm, try_cast(recorded_sent AS TIMESTAMP) AS recorded,
  CASE WHEN who IS NULL THEN upn_sent END AS upn_sent,
  CASE WHEN urn IS NULL THEN urn_sent END AS urn_sent,
  CASE WHEN date IS NULL THEN date_sent END AS date_sent,
  CASE WHEN am IS NULL THEN am_sent END AS am_sent,
  CASE WHEN pm IS NULL THEN pm_sent END AS pm_sent,
  half_sent,
  CASE WHEN try_cast(recorded_sent AS TIMESTAMP) IS NULL THEN recorded_sent END AS recorded_sent
FROM (
  SELECT line, p[1] AS upn_sent, p[2] AS urn_sent, p[3] AS date_sent, nullif(p[4], chr(30)) AS am_sent, nullif(p[5], chr(30)) AS pm_sent, nullif(p[6], chr(30)) AS half_sent,
    nullif(p[7], chr(30)) AS recorded_sent,
    try_cast(upper(replace(p[1], ' ', '')) AS register_upn) AS who,
    CASE WHEN regexp_full_match(trim(p[2]), '[1-9][0-9]{5}') THEN try_cast(trim(p[2]) AS INTEGER) END AS urn,
    try_strptime(trim(p[3]), ['%Y-%m-%d', '%A, %-d %B %Y', '%A %-d %B %Y', '%-d %B %Y', '%d/%m/%Y'])::DATE AS date,
    try_cast(CASE WHEN trim(p[4]) IN ('', '--') THEN '-' ELSE upper(trim(nullif(p[4], chr(30)))) END AS register_code) AS am,
    try_cast(CASE WHEN trim(p[5]) IN ('', '--') THEN '-' ELSE upper(trim(nullif(p[5], chr(30)))) END AS register_code) AS pm
  FROM (SELECT line, string_split(unread, chr(31)) AS p FROM placed WHERE unread IS NOT NULL)
);

CREATE OR REPLACE TEMP VIEW staged AS
SELECT line, number, urn, date, am, pm, NULL::TIMESTAMP AS recorded FROM placed WHERE unread IS NULL
UNION ALL SELECT line, number, urn, date, am, pm, recorded FROM mended;
