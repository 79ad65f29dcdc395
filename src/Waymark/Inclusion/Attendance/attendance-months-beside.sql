-- What the sums of a month are made from beside its marks: who had which SEN status in it, and where a term ends in it.
SELECT concat_ws(' ',
  (SELECT concat_ws(' ', count(*), bit_xor(hash(concat_ws(' ', pupil, status, greatest(starts, {first}), least(ends, {last}))))) FROM sen_history WHERE starts <= {last} AND ends >= {first}),
  (SELECT string_agg(concat_ws(' ', term, greatest(starts, {first}), least(ends, {last})), ' ' ORDER BY starts) FROM terms WHERE starts <= {last} AND ends >= {first}))
