-- The days of a month that the file sets, in the order in which they are kept.
CREATE OR REPLACE TABLE {table} (pupil BIGINT, urn INTEGER, date DATE, am register_code, pm register_code);
