SELECT DISTINCT pupil FROM facts
WHERE indicator = $indicator AND numerator > 0 AND period >= $from AND period < $to{parts}
