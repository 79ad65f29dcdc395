SELECT DISTINCT pupil FROM facts
WHERE indicator = $indicator AND numerator > 0
  AND CASE WHEN $grain = 'term' THEN term = $from ELSE grain <> 'term' AND period >= $from AND period < $to END{parts}
