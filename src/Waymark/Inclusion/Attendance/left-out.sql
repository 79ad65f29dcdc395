SELECT line FROM left_out ORDER BY line
