SELECT count(*) FROM read_parquet({staged})
