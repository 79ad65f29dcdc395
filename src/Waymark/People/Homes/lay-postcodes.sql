INSERT INTO laid SELECT postcode, {census}, arg_min(lsoa, line) FROM homes GROUP BY postcode
