CREATE OR REPLACE TEMP VIEW rows AS
SELECT s.line, n.pupil, s.urn, s.date, s.am, s.pm, s.recorded, n.born, n.year_group, n.upn, n.age_starts, n.age_ends
FROM staged s JOIN numbers n ON n.number = s.number
WHERE n.pupil IS NOT NULL AND s.urn IS NOT NULL AND s.date IS NOT NULL;
