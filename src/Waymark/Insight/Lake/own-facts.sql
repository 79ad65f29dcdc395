-- The facts of one indicator from its own files alone, and their years: first by child, so that what is parted many ways is small.
CREATE OR REPLACE TEMP VIEW own AS SELECT * FROM read_parquet([{files}]);
CREATE OR REPLACE TEMP TABLE years AS
SELECT {year} AS period, pupil, {dimensions}, sum(numerator) AS numerator, sum(denominator) AS denominator
FROM own GROUP BY ALL;
