SELECT refresh, grain, period, dimension, value, within, within_value, count, "of", shown_count, shown_of, count_with_group, of_with_group, count_refused, of_refused
FROM read_parquet([{files}])
