-- Files of an earlier release have no sums.
SELECT refresh, grain, period, dimension, value, within, within_value, count, "of", shown_count, shown_of, count_with_group, of_with_group, count_refused, of_refused, numerator, denominator
FROM (SELECT NULL::DOUBLE AS numerator, NULL::DOUBLE AS denominator WHERE false UNION ALL BY NAME FROM read_parquet([{files}]))
