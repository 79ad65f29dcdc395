SELECT pupil FROM attendance WHERE date BETWEEN {first} AND {last}
