-- The terms with a register, the newest first.
SELECT t.term, t.starts, t.ends FROM terms t WHERE EXISTS (FROM attendance_days d WHERE d.date BETWEEN t.starts AND t.ends) ORDER BY t.starts DESC
