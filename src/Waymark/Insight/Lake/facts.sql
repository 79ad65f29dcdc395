-- The rows that an indicator counts, with what is known of child and school put beside them.
SELECT '{indicator}' AS indicator, {grain} AS grain, {period} AS period, r.term, r.pupil, coalesce(r.urn, p.urn) AS urn, {dimensions}, r.numerator, r.denominator
FROM counted r
LEFT JOIN pupil_sides p ON p.pupil = r.pupil
LEFT JOIN school_sides s ON s.urn = coalesce(r.urn, p.urn)
{span}
