SELECT count(*) FILTER (t.{key} IS NULL), count(*) FILTER (t.{key} IS NOT NULL AND t IS DISTINCT FROM l)
FROM laid l LEFT JOIN (FROM {table} WHERE {by} = {partition}) t ON t.{key} = l.{key}
