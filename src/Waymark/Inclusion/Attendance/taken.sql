CREATE OR REPLACE TEMP TABLE left_out AS
SELECT DISTINCT line FROM faults WHERE rule IN (SELECT rule FROM refusing) UNION SELECT line FROM before_admission;
CREATE OR REPLACE TEMP VIEW taken AS
SELECT pupil, urn, date, am, pm FROM rows ANTI JOIN left_out USING (line);
