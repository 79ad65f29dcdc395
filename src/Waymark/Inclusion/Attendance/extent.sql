SELECT (SELECT count(*) FROM left_out), (SELECT min(first) FROM months), (SELECT max(last) FROM months), (SELECT count(DISTINCT urn) FROM months),
  (SELECT count(*) FROM months WHERE lines <> am_marks OR lines <> pm_marks OR lines <> bit_count(am_days) OR lines <> bit_count(pm_days))
