-- All editions, those told anew in the place of those of the same name.
SELECT * FROM published_editions WHERE (source, edition, layout) NOT IN (SELECT (source, edition, layout) FROM published_told)
UNION ALL
SELECT * FROM published_told
