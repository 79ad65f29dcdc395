-- The registers of the days in demo_month, one row for each pupil on roll and school day. Absence comes in spells, ten days at a time; what is missing or wrong
-- here is so on purpose: see docs/guide/demonstration.md.
WITH days AS (
    SELECT y.*, d.date, d.number, d.number // 10 AS block, d.number % 10 AS place, d.recent, d.lately, d.weekday, hash(hash(y.salt, d.number)) AS draw, hash(hash(y.salt, d.number // 10, 'block')) AS block_draw,
        hash(hash(y.school_salt, d.back, d.number)) AS school_draw, a.pupil IS NOT NULL AS suspended, e.code AS elsewhere
    FROM demo_years y JOIN demo_month d ON d.back = y.back AND d.date >= y.starts AND (y.ends IS NULL OR d.date <= y.ends)
    LEFT JOIN demo_away a ON a.pupil = y.pupil AND a.date = d.date
    LEFT JOIN demo_elsewhere e ON e.pupil = y.pupil AND e.urn = y.urn AND e.date = d.date
    WHERE NOT (y.year_group = 11 AND d.after_exams)
), turns AS (
    -- Block by block in an order of the pupil's own, each with so much absence that the year adds up to the rate.
    SELECT *, (step * block + shift) % 19 AS turn, 10 * rate / spell AS steps, (number / 190.0 + part_from) % 1 < part_of_year AS part_time_now FROM days
), away AS (
    SELECT *, (place + block_draw % 10) % 10 < spell * (floor(phase_in + (turn + 1) * steps) - floor(phase_in + turn * steps))
            -- One change that is there to be found: Year 9 with SEN support misses more since some weeks.
            OR (lately AND sen = 'K' AND year_group = 9 AND hash(hash(draw, 'lately')) % 100 < 7) AS absent,
        (block_draw >> 10) % 1000 AS why, draw % 100 AS half, (school_draw >> 8) % 1400 = 0 AS closed, hash(hash(school_salt, back, block, 'none')) % 3000 = 0 AND place < 3 AS nothing_sent,
        hash(hash(school_draw, year_group)) % 900 = 0 AS half_register
    FROM turns
), reasons AS (
    SELECT *, absent AND half < 94 AS absent_am, absent AND (half < 88 OR half >= 94) AS absent_pm,
        CASE WHEN recent AND draw >> 52 & 1 = 1 THEN 'N'
            WHEN degree = 2 THEN CASE WHEN why < 460 THEN 'O' WHEN why < 870 THEN 'I' WHEN why < 975 THEN 'C' WHEN why < 990 THEN 'N' ELSE 'E' END
            WHEN degree = 1 THEN CASE WHEN why < 310 THEN 'O' WHEN why < 860 THEN 'I' WHEN why < 915 THEN 'C' WHEN why < 980 THEN 'G' WHEN why < 994 THEN 'N' ELSE 'E' END
            ELSE CASE WHEN why < 700 THEN 'I' WHEN why < 780 THEN 'C' WHEN why < 910 THEN 'G' WHEN why < 993 THEN 'O' ELSE 'N' END END AS reason,
        (draw >> 10) % 1000 AS appointment, (draw >> 20) % 2500 = 0 AS no_mark, (draw >> 32) % 1000 AS late
    FROM away
)
SELECT pupil, urn, date,
    CASE WHEN nothing_sent OR (second AND (draw >> 48) % 6 = 0) THEN '-' WHEN main_of_two THEN 'D' WHEN closed THEN 'Y4'
        WHEN suspended AND (draw >> 45) % 25 > 0 THEN 'E' WHEN waits_for_transport AND block % 9 = shift % 9 THEN 'Q'
        WHEN absent_am THEN reason WHEN elsewhere IS NOT NULL THEN elsewhere WHEN appointment < 4 THEN 'M' WHEN no_mark THEN '-' WHEN taught_elsewhere AND weekday > 2 THEN 'K'
        WHEN school_draw % 180 = 0 THEN 'V' WHEN late < (CASE degree WHEN 0 THEN 9 ELSE 34 END) THEN 'L' WHEN late >= 998 AND degree > 0 THEN 'U' ELSE '/' END AS am,
    CASE WHEN nothing_sent OR half_register OR (second AND (draw >> 48) % 6 = 0) THEN '-' WHEN main_of_two THEN 'D' WHEN closed THEN 'Y4'
        WHEN suspended AND (draw >> 45) % 25 > 0 THEN 'E' WHEN waits_for_transport AND block % 9 = shift % 9 THEN 'Q'
        WHEN year_group = 0 AND number < 10 THEN 'X' WHEN part_time_now THEN CASE WHEN hidden THEN 'X' ELSE 'C2' END
        WHEN absent_pm THEN reason WHEN elsewhere IS NOT NULL THEN elsewhere WHEN appointment BETWEEN 4 AND 7 THEN 'M' WHEN taught_elsewhere AND weekday > 2 THEN 'K'
        WHEN school_draw % 180 = 0 THEN 'V' ELSE '\' END AS pm
FROM reasons
