SELECT indicator, grain, period, value, numerator, denominator, figure, hidden
FROM figures
WHERE dimension = $dimension AND within = $within AND within_value = $within_value AND ($indicator = '' OR indicator = $indicator) AND ($grain = '' OR grain = $grain)
ORDER BY indicator, grain, period, value
