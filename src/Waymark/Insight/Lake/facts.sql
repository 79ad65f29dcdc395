-- The rows that an indicator counts, with what is known of child and school put beside them: this year and the five before it.
SELECT '{indicator}' AS indicator, '{grain}' AS grain, r.period::DATE AS period, r.pupil, coalesce(r.urn::INTEGER, p.urn) AS urn,
  {dimensions},
  r.numerator::DOUBLE AS numerator, r.denominator::DOUBLE AS denominator
FROM ({rows}) r
LEFT JOIN pupils p ON p.pupil = r.pupil
LEFT JOIN schools s ON s.urn = coalesce(r.urn::INTEGER, p.urn)
WHERE r.period >= date_trunc('year', getvariable('today')) - INTERVAL 5 YEAR
