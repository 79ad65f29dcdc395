CREATE OR REPLACE TEMP VIEW staged AS SELECT * FROM read_parquet({staged});
