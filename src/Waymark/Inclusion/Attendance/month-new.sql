SELECT pupil, urn, date, coalesce(am, '-') AS am, coalesce(pm, '-') AS pm FROM taken WHERE date BETWEEN {first} AND {last}
