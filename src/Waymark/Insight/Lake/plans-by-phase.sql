-- DuckDB, started in the folder of the lake.
-- Read the files that the manifest names, never all that lie in a folder: replaced ones stay there for a while.
CREATE OR REPLACE TEMP VIEW parts AS
  SELECT part."table" AS name, part.file AS file FROM (SELECT unnest(parts) AS part FROM read_json('manifest.json'));
SET VARIABLE pupils = (SELECT list(file) FROM parts WHERE name = 'pupils');
SET VARIABLE schools = (SELECT list(file) FROM parts WHERE name = 'schools');

SELECT coalesce(s.phase, 'No school') AS phase, count(*) AS children
FROM read_parquet(getvariable('pupils'), union_by_name = true) p
LEFT JOIN read_parquet(getvariable('schools'), union_by_name = true) s USING (urn)
WHERE p.sen = 'E'
GROUP BY ALL
ORDER BY phase;
