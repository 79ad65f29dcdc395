-- Marks beside the times on roll. Only of pupils whom no single time at the school covers from first to last are the rows looked at.
CREATE OR REPLACE TEMP TABLE unenrolled AS SELECT * FROM loose ANTI JOIN times USING (pupil);
INSERT INTO faults SELECT min(r.line), 'AT-R10', 'upn', any_value(r.upn), any_value(r.upn), NULL
FROM rows r JOIN unenrolled u ON u.pupil = r.pupil AND u.urn = r.urn GROUP BY r.pupil, r.urn;

CREATE OR REPLACE TEMP TABLE off_roll AS
WITH bounds AS (SELECT pupil, urn, min(coalesce(starts, DATE '0001-01-01')) AS starts FROM times GROUP BY pupil, urn)
SELECT r.line, r.upn, r.date, r.urn, r.am, r.pm, CASE WHEN b.pupil IS NULL THEN 'AT-R07' WHEN r.date < b.starts THEN 'AT-R08' ELSE 'AT-R09' END AS rule
FROM rows r SEMI JOIN (SELECT * FROM loose ANTI JOIN unenrolled USING (pupil, urn)) l ON l.pupil = r.pupil AND l.urn = r.urn
ANTI JOIN times t ON t.pupil = r.pupil AND t.urn = r.urn AND r.date BETWEEN coalesce(t.starts, DATE '0001-01-01') AND coalesce(t.ends, DATE '9999-12-31')
LEFT JOIN bounds b ON b.pupil = r.pupil AND b.urn = r.urn;
-- A register lists a child before the admission as Z: nothing is wrong with it and nothing is to be kept.
CREATE OR REPLACE TEMP TABLE before_admission AS
SELECT line FROM off_roll WHERE rule = 'AT-R08' AND coalesce(am, 'Z') IN ('Z', '#', '-') AND coalesce(pm, 'Z') IN ('Z', '#', '-');
INSERT INTO faults SELECT line, rule, CASE rule WHEN 'AT-R07' THEN 'urn' ELSE 'date' END, CASE rule WHEN 'AT-R07' THEN urn::VARCHAR ELSE date::VARCHAR END, upn, NULL
FROM off_roll ANTI JOIN before_admission USING (line);

-- D needs a second school.
INSERT INTO faults SELECT min(r.line), 'AT-R27', CASE WHEN count(*) FILTER (r.am = 'D') > 0 THEN 'am' ELSE 'pm' END, 'D', any_value(r.upn), NULL
FROM (SELECT * FROM rows WHERE am = 'D' OR pm = 'D') r ANTI JOIN times t ON t.pupil = r.pupil AND t.urn <> r.urn AND r.date BETWEEN coalesce(t.starts, DATE '0001-01-01') AND coalesce(t.ends, DATE '9999-12-31')
GROUP BY r.pupil, r.urn;
