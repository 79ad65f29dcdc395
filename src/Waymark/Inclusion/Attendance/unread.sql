SELECT line::BIGINT + {before} AS line, upn, urn, date, am, pm, half, recorded
FROM read_csv({file}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
  columns = {'line': 'VARCHAR', 'upn': 'VARCHAR', 'urn': 'VARCHAR', 'date': 'VARCHAR', 'am': 'VARCHAR', 'pm': 'VARCHAR', 'half': 'VARCHAR', 'recorded': 'VARCHAR'})
