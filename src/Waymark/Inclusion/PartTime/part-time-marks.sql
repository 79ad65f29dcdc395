-- Days with C2 of the school year, each with how many of its sessions.
SELECT pupil, urn, date, (am = 'C2')::INT + (pm = 'C2')::INT FROM attendance WHERE date BETWEEN $from AND $to AND (am = 'C2' OR pm = 'C2') ORDER BY pupil, urn, date
