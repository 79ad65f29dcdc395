SELECT (SELECT count(*) FROM left_out), (SELECT min(first) FROM months), (SELECT max(last) FROM months), (SELECT count(DISTINCT urn) FROM months)
