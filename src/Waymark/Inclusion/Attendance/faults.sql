CREATE OR REPLACE TEMP TABLE faults (line BIGINT, rule VARCHAR, element VARCHAR, value VARCHAR, upn VARCHAR, more VARCHAR);
CREATE OR REPLACE TEMP TABLE before_admission (line BIGINT);

INSERT INTO faults
SELECT m.line, CASE WHEN u.why IS NULL THEN 'AT-R02' ELSE 'AT-R01' END, 'upn', m.upn_sent, m.upn_sent, u.why
FROM mended m LEFT JOIN unsound u ON u.upn = m.upn_sent WHERE m.upn_sent IS NOT NULL;
INSERT INTO faults SELECT s.line, 'AT-R02', 'upn', n.upn, n.upn, NULL FROM staged s JOIN numbers n ON n.number = s.number AND n.pupil IS NULL;
INSERT INTO faults SELECT line, 'AT-R03', 'urn', urn_sent, upn_sent, NULL FROM mended WHERE urn_sent IS NOT NULL;
INSERT INTO faults SELECT line, 'AT-R04', 'date', date_sent, upn_sent, NULL FROM mended WHERE date_sent IS NOT NULL;
INSERT INTO faults SELECT line, 'AT-R25', 'date', date::VARCHAR, NULL, NULL FROM staged WHERE date > getvariable('today');
INSERT INTO faults SELECT line, 'AT-R05', 'am', am_sent, upn_sent, NULL FROM mended WHERE am_sent IS NOT NULL;
INSERT INTO faults SELECT line, 'AT-R05', 'pm', pm_sent, upn_sent, NULL FROM mended WHERE pm_sent IS NOT NULL;
INSERT INTO faults SELECT line, 'AT-R19', 'half', half_sent, upn_sent, NULL FROM mended WHERE half_sent IS NOT NULL;
INSERT INTO faults SELECT line, 'AT-R26', 'recorded', recorded_sent, upn_sent, NULL FROM mended WHERE recorded_sent IS NOT NULL;

-- Codes on days on which they were not in force.
INSERT INTO faults SELECT s.line, 'AT-R06', 'am', s.am || ' on ' || s.date, NULL, NULL FROM staged s JOIN doubtful d ON d.code = s.am WHERE s.date < d.valid_from OR s.date > d.valid_to;
INSERT INTO faults SELECT s.line, 'AT-R06', 'pm', s.pm || ' on ' || s.date, NULL, NULL FROM staged s JOIN doubtful d ON d.code = s.pm WHERE s.date < d.valid_from OR s.date > d.valid_to;

-- The same session more than once: the later record counts; of two equal in time that differ none does.
INSERT INTO faults
WITH halves AS (
  SELECT r.line, r.pupil, r.urn, r.date, h.half, CASE h.half WHEN 'am' THEN r.am ELSE r.pm END AS code, r.recorded, r.upn
  FROM rows r SEMI JOIN repeated p ON p.pupil = r.pupil AND p.urn = r.urn AND p.month = date_trunc('month', r.date), (VALUES ('am'), ('pm')) h(half)
), placed AS (
  SELECT *, rank() OVER (PARTITION BY pupil, urn, date, half ORDER BY recorded DESC NULLS LAST) AS place FROM halves WHERE code IS NOT NULL
), torn AS (
  SELECT pupil, urn, date, half FROM placed WHERE place = 1 GROUP BY ALL HAVING min(code) <> max(code)
)
SELECT DISTINCT line, 'AT-R15', half, code, upn, NULL FROM placed SEMI JOIN torn USING (pupil, urn, date, half);

-- Ages.
INSERT INTO faults SELECT line, 'AT-R13', CASE WHEN am = 'X' THEN 'am' ELSE 'pm' END, 'X', upn, NULL FROM rows WHERE (am = 'X' OR pm = 'X') AND date BETWEEN age_starts AND age_ends;
INSERT INTO faults SELECT min(r.line), 'AT-R14', 'upn', any_value(r.upn), any_value(r.upn), NULL
FROM rows r SEMI JOIN odd_ages o ON o.pupil = r.pupil
GROUP BY r.pupil, r.urn;

-- Days on which there should be no school. One finding for a school and a day.
INSERT INTO faults SELECT min(r.line), any_value(o.rule), 'date', o.date::VARCHAR, NULL, 'School ' || o.urn || ', ' || count(*) || ' rows.'
FROM rows r JOIN odd_days o ON o.urn = r.urn AND o.date = r.date GROUP BY o.urn, o.date;
