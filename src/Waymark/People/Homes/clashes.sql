-- Rows that differ from the first of their key.
SELECT line, {key} FROM (
  SELECT line, {key}, (lsoa, imd, idaci) AS says, first_value((lsoa, imd, idaci)) OVER (PARTITION BY {key} ORDER BY line) AS first FROM homes
  WHERE {key} IN (SELECT {key} FROM homes GROUP BY {key} HAVING count(DISTINCT (lsoa, imd, idaci)) > 1))
WHERE says IS DISTINCT FROM first ORDER BY line
