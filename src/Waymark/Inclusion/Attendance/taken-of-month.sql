CREATE OR REPLACE TEMP VIEW taken AS
SELECT pupil, urn, date, am::VARCHAR AS am, pm::VARCHAR AS pm FROM {poured}
UNION ALL SELECT pupil, urn, date, am, pm FROM untangled WHERE date BETWEEN {first} AND {last};
