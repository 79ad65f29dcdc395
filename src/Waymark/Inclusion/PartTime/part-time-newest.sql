-- The newest day of which each school has sent a register.
SELECT urn, max(date) FROM attendance WHERE date BETWEEN $from AND $to AND (am <> '-' OR pm <> '-') GROUP BY urn
