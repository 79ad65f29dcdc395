-- Every value in its type; one that cannot be read stands beside it as it was sent.
COPY (
  SELECT line, enum_code(who)::INTEGER AS number, urn, date, am, pm, recorded, half AS half_sent,
    CASE WHEN who IS NULL THEN coalesce(upn_sent, '') END AS upn_sent,
    CASE WHEN urn IS NULL THEN coalesce(urn_sent, '') END AS urn_sent,
    CASE WHEN date IS NULL THEN coalesce(date_sent, '') END AS date_sent,
    CASE WHEN am IS NULL THEN am_sent END AS am_sent,
    CASE WHEN pm IS NULL THEN pm_sent END AS pm_sent,
    CASE WHEN recorded IS NULL THEN recorded_sent END AS recorded_sent
  FROM (
    SELECT line, upn AS upn_sent, urn AS urn_sent, date AS date_sent, am AS am_sent, pm AS pm_sent, half, recorded AS recorded_sent,
      coalesce(try_cast(upn AS register_upn), try_cast(upper(replace(upn, ' ', '')) AS register_upn)) AS who,
      CASE WHEN length(urn) = 6 AND try_cast(urn AS INTEGER) >= 100000 THEN try_cast(urn AS INTEGER)
        WHEN regexp_full_match(trim(urn), '[1-9][0-9]{5}') THEN try_cast(trim(urn) AS INTEGER) END AS urn,
      coalesce(CASE WHEN length(date) = 10 AND date[5] = '-' THEN try_cast(date AS DATE) END,
        try_strptime(trim(date), ['%Y-%m-%d', '%A, %-d %B %Y', '%A %-d %B %Y', '%-d %B %Y', '%d/%m/%Y'])::DATE) AS date,
      coalesce(try_cast(am AS register_code), try_cast(upper(trim(am)) AS register_code), CASE WHEN trim(am) IN ('', '--') THEN '-'::register_code END) AS am,
      coalesce(try_cast(pm AS register_code), try_cast(upper(trim(pm)) AS register_code), CASE WHEN trim(pm) IN ('', '--') THEN '-'::register_code END) AS pm,
      try_cast(recorded AS TIMESTAMP) AS recorded
    FROM ({sent})
  )
) TO {staged} (FORMAT parquet);
