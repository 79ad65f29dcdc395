-- Child by child; the places of all words in one number, so that a row is quickly read.
SELECT (period - DATE '1970-01-01')::INTEGER, (term - DATE '1970-01-01')::INTEGER, pupil, numerator, denominator, {key}
FROM ({facts})
ORDER BY pupil, period
