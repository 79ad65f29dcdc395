-- The days of a month that the file sets, those of most pupils in the order in which they are kept.
CREATE OR REPLACE TEMP TABLE poured (pupil BIGINT, urn INTEGER, date DATE, am register_code, pm register_code);
CREATE OR REPLACE TEMP VIEW taken AS
SELECT pupil, urn, date, am::VARCHAR AS am, pm::VARCHAR AS pm FROM poured
UNION ALL SELECT pupil, urn, date, am, pm FROM untangled WHERE date BETWEEN {first} AND {last};
