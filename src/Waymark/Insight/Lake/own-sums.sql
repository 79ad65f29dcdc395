SELECT period, coalesce({by}, ''), sum(numerator), sum(denominator), count(DISTINCT pupil)
FROM own GROUP BY ALL
