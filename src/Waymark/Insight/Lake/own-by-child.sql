SELECT period, pupil, numerator, denominator, {dimensions} FROM {from} ORDER BY pupil
