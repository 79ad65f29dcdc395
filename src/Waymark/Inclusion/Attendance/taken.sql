-- Seen by the connection that lays out the months, too.
CREATE OR REPLACE TABLE left_out AS
SELECT DISTINCT line FROM faults WHERE rule IN (SELECT rule FROM refusing) UNION SELECT line FROM before_admission;
-- Rows that may speak of one session twice come together by day; of two records of a session the later one counts.
CREATE OR REPLACE TEMP TABLE untangled AS
SELECT pupil, urn, date, arg_max(am, coalesce(recorded, TIMESTAMP '0001-01-01 00:00:00')) AS am, arg_max(pm, coalesce(recorded, TIMESTAMP '0001-01-01 00:00:00')) AS pm
FROM rows ANTI JOIN left_out USING (line) SEMI JOIN tangled t ON t.pupil = rows.pupil AND t.urn = rows.urn AND t.month = date_trunc('month', rows.date)
GROUP BY pupil, urn, date;
