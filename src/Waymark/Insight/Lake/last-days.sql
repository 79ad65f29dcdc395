-- The last day of each kind of thing that figures are made of, up to and with today.
SELECT (SELECT max(date) FROM attendance_days WHERE date <= {today}) AS register,
  (SELECT max(starts) FROM suspensions WHERE starts <= {today}) AS suspension,
  (SELECT max(day) FROM (
    SELECT received AS day FROM ehc_cases UNION ALL SELECT request_decided FROM ehc_cases UNION ALL SELECT assessment_decided FROM ehc_cases UNION ALL SELECT stopped FROM clocks)
   WHERE day <= {today}) AS casework
