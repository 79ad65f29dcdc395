CREATE OR REPLACE TEMP VIEW taken AS
SELECT pupil, urn, date, am, pm FROM {poured}
UNION ALL SELECT pupil, urn, date, am::register_code, pm::register_code FROM untangled WHERE date BETWEEN {first} AND {last};
