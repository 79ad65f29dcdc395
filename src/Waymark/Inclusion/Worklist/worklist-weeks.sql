-- The sessions of the pupils asked for by week, at all their schools.
SELECT a.pupil, date_trunc('week', a.date)::DATE AS monday,
  sum(is_possible(am)::INT + is_possible(pm)::INT)::BIGINT AS possible, sum(is_absent(am)::INT + is_absent(pm)::INT)::BIGINT AS absent,
  -- What is lost only where another mark or the age says so is told day by day.
  sum((lost_cause(am) IS NOT NULL AND NOT lost_perhaps(am))::INT + (lost_cause(pm) IS NOT NULL AND NOT lost_perhaps(pm))::INT)::BIGINT AS lost,
  (count_if(coalesce(lost_cause(am) = 'Illness', false)) + count_if(coalesce(lost_cause(pm) = 'Illness', false)))::BIGINT AS ill,
  max(a.date) FILTER (am <> '-' OR pm <> '-') AS last_mark
FROM attendance a SEMI JOIN asked_pupils p ON p.pupil = a.pupil WHERE a.date BETWEEN $from AND $to GROUP BY ALL
