-- The rows that an indicator counts: this year and the five before it. They wait on the disk, for they may be millions.
COPY (
{registers}
SELECT r.period::DATE AS period, {term}::DATE AS term, r.pupil, r.urn::INTEGER AS urn, r.numerator::DOUBLE AS numerator, r.denominator::DOUBLE AS denominator{own}
FROM ({rows}) r
WHERE r.period >= date_trunc('year', getvariable('today')) - INTERVAL 5 YEAR
) TO {file} (FORMAT parquet);
