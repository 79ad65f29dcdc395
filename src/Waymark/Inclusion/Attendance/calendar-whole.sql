SELECT * FROM calendar UNION ALL SELECT s.* FROM school_days s ANTI JOIN calendar c ON c.urn = s.urn AND c.date = s.date
