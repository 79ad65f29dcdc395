-- The place of a row in the file is its line: below a header of one line.
CREATE OR REPLACE TEMP VIEW staged AS SELECT file_row_number + 2 AS line, * EXCLUDE (line) FROM read_parquet({staged}, file_row_number = true);
