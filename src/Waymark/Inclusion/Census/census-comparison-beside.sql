-- What the comparison is made from beside the census: the registers of the months of its term, and who is of its ages.
SELECT concat_ws(' ',
  (SELECT concat_ws(' ', count(*), bit_xor(hash(hash(pupil, urn, month, term, am, pm, days, last)))) FROM attendance_months WHERE month BETWEEN date_trunc('month', {first}) AND {last}),
  (SELECT concat_ws(' ', count(*), bit_xor(hash(hash(pupil, born_month)))) FROM pupils), {first}, {last}, {sessions}, {percent}, {eldest}, {youngest}, {year}, {term})
