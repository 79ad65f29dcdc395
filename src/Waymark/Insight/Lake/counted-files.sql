CREATE OR REPLACE TEMP VIEW counted AS FROM read_parquet([{files}]);
