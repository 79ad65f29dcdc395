SELECT pupil, urn, date, coalesce(am, '-'::register_code) AS am, coalesce(pm, '-'::register_code) AS pm FROM taken WHERE date BETWEEN {first} AND {last}
