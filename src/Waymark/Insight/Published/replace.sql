-- The rows of a file as they were read.
SELECT * FROM published_incoming
