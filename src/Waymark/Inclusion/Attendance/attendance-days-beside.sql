-- Who had which SEN status in the month.
SELECT concat_ws(' ', count(*), bit_xor(hash(concat_ws(' ', pupil, status, greatest(starts, {first}), least(ends, {last}))))) FROM sen_history WHERE starts <= {last} AND ends >= {first}
