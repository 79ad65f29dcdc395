-- The figures of this refresh, and for what is held back those of the one before.
SELECT * FROM safe
UNION ALL
SELECT f.* FROM figures f JOIN held h ON h.grain = f.grain AND h.period = f.period WHERE f.indicator = '{indicator}'
