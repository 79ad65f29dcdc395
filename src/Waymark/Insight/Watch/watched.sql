-- Every figure by month that may be shown, of the whole area and of each of its parts that are watched; what is hidden comes as hidden.
SELECT indicator, dimension, value, period, CASE WHEN NOT hidden THEN numerator END AS counted, CASE WHEN NOT hidden THEN denominator END AS among
FROM figures
WHERE grain = 'month' AND within = '' AND (dimension = '' OR (dimension IN ('locality', 'school', 'need') AND value <> ''))
ORDER BY indicator, dimension, value, period
