FROM laid UNION ALL SELECT t.* FROM {table} t ANTI JOIN laid l ON l.{key} = t.{key} WHERE t.{by} = {partition}
