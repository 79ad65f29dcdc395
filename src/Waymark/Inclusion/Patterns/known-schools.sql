-- The schools that sent a register.
SELECT s.urn, s.name FROM schools s WHERE s.urn IN (SELECT DISTINCT urn FROM attendance_days) ORDER BY s.name, s.urn
