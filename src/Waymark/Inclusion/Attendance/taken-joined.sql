-- Rows of one day come together; of two records of a session the later one counts.
CREATE OR REPLACE TEMP TABLE joined AS
SELECT pupil, urn, date, arg_max(am, coalesce(recorded, TIMESTAMP '0001-01-01 00:00:00')) AS am, arg_max(pm, coalesce(recorded, TIMESTAMP '0001-01-01 00:00:00')) AS pm
FROM rows ANTI JOIN left_out USING (line) GROUP BY pupil, urn, date;
CREATE OR REPLACE TEMP VIEW taken AS SELECT * FROM joined;
