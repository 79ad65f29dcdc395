-- What is imported, the latest first.
SELECT source, edition, layout, published, file, sha256, rows
FROM published_editions
ORDER BY published DESC, edition DESC, source, layout
