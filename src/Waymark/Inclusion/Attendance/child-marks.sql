-- The marks of one pupil. The registers lie by school, so that naming the schools spares reading those of all others.
SELECT urn, date, am, pm FROM attendance WHERE pupil = $pupil AND urn IN ({urns}) AND date BETWEEN $first AND $last ORDER BY date, urn
