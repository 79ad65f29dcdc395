-- Every value in its type, as far as it is written plainly. A row of which something is not is kept as it was sent in one column, blank in nearly every
-- row: that is many times cheaper than to look closer at each. Parts are set apart by the sign 31; the sign 30 is a part that was not sent.
COPY (
  SELECT {more}enum_code(who)::INTEGER AS number, urn, date, am, pm,
    CASE WHEN who IS NULL OR urn IS NULL OR urn < 100000 OR strlen(urn_sent) <> 6 OR date IS NULL OR strlen(date_sent) <> 10
        OR (am IS NULL AND am_sent IS NOT NULL) OR (pm IS NULL AND pm_sent IS NOT NULL) OR half_sent IS NOT NULL OR recorded_sent IS NOT NULL
      THEN concat_ws(chr(31), coalesce(upn_sent, ''), coalesce(urn_sent, ''), coalesce(date_sent, ''), coalesce(am_sent, chr(30)), coalesce(pm_sent, chr(30)),
        coalesce(half_sent, chr(30)), coalesce(recorded_sent, chr(30))) END AS unread
  FROM (
    SELECT line, upn AS upn_sent, urn AS urn_sent, date AS date_sent, am AS am_sent, pm AS pm_sent, half AS half_sent, recorded AS recorded_sent,
      try_cast(upn AS register_upn) AS who, try_cast(urn AS INTEGER) AS urn, try_cast(date AS DATE) AS date, try_cast(am AS register_code) AS am, try_cast(pm AS register_code) AS pm
    FROM ({sent})
  )
) TO {staged} (FORMAT parquet);
