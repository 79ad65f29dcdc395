-- What each school sent of one term beside its registers. Sessions are those of all pupils that either side has.
SELECT urn, count(*) FILTER (census_possible IS NOT NULL AND register_possible IS NOT NULL)::INTEGER AS in_both, count(*) FILTER (register_possible IS NULL AND census_possible > 0)::INTEGER AS census_only,
  count(*) FILTER (census_possible IS NULL)::INTEGER AS registers_only, coalesce(sum(census_possible), 0)::INTEGER, coalesce(sum(register_possible), 0)::INTEGER,
  coalesce(sum(census_authorised + census_unauthorised), 0)::INTEGER, coalesce(sum(register_authorised + register_unauthorised), 0)::INTEGER, bool_and(register_possible IS NULL)
FROM census_registers WHERE year = $year AND term = $term GROUP BY urn ORDER BY urn
