-- How much each pupil on roll is away in each school year, so that the published shares come out: overall, persistent and severe absence by stage and SEN.
-- A hash of several values is taken once more: the engine joins their hashes bit by bit, and neighbours would be alike.
-- Reads what the program stages: demo_roll, demo_days, demo_away (days suspended), demo_elsewhere (days educated elsewhere), demo_absence, demo_needs, demo_seed. Everything else is a hash of seed and pupil.
CREATE OR REPLACE TEMP TABLE demo_years AS
WITH years AS (
    SELECT back, min(date) AS first_day, max(date) AS last_day, count(*) AS days FROM demo_days GROUP BY back
), rolls AS (
    SELECT r.pupil, r.urn, r.starts, r.ends, r.main_of_two, r.second, r.sen, r.need, y.back, r.year - y.back AS year_group,
        CASE WHEN r.phase = 'Special' THEN 'Special' WHEN r.phase LIKE 'Pupil referral%' THEN 'Alternative' WHEN r.year - y.back >= 7 THEN 'Secondary' ELSE 'Primary' END AS stage,
        coalesce(n.persistent / 27.0, 1) * (1.28 - 0.05 * (coalesce(r.decile, 6) - 1))
            * CASE r.year - y.back WHEN 0 THEN 1.2 WHEN 1 THEN 1.1 WHEN 7 THEN 0.75 WHEN 8 THEN 0.95 WHEN 9 THEN 1.05 WHEN 10 THEN 1.1 WHEN 11 THEN 1.2 ELSE 1 END AS weight,
        (hash(hash(s.seed, r.pupil, 'own')) >> 11)::DOUBLE / 9007199254740992 AS own, (hash(hash(s.seed, r.pupil, y.back)) >> 11)::DOUBLE / 9007199254740992 AS of_year,
        hash(hash(s.seed, r.pupil, y.back, 'salt')) AS salt, hash(hash(s.seed, r.urn)) AS school_salt
    FROM demo_roll r CROSS JOIN demo_seed s
    JOIN years y ON r.starts <= y.last_day AND (r.ends IS NULL OR r.ends >= y.first_day)
    LEFT JOIN demo_needs n ON n.need = r.need
    WHERE r.year - y.back BETWEEN 0 AND 13 AND r.phase NOT IN ('Nursery', 'Further education college')
), suspended AS (
    SELECT r.stage, r.sen, r.back, count(a.pupil)::DOUBLE / (count(DISTINCT (r.pupil, r.urn)) * any_value(y.days)) AS share
    FROM rolls r JOIN years y USING (back)
    LEFT JOIN (SELECT a.pupil, d.back FROM demo_away a JOIN demo_days d USING (date)) a ON a.pupil = r.pupil AND a.back = r.back
    GROUP BY ALL
), shares AS (
    -- The pupil's place among all: the same pupils are away again, with some change from year to year (a mean of two even draws, made even again).
    SELECT r.*, 0.75 * own + 0.25 * of_year AS mixed, r.weight / avg(r.weight) OVER (PARTITION BY r.stage, r.sen, r.back) AS relative, a.overall / 100 AS overall,
        a.persistent / 100 AS persistent_0, a.severe / 100 AS severe_0, a.persistent / 100 * pow(a.trend_persistent, 2 - r.back) AS persistent, a.severe / 100 * pow(a.trend_severe, 2 - r.back) AS severe,
        g.share AS suspended
    FROM rolls r JOIN demo_absence a ON a.stage = r.stage AND a.sen = r.sen JOIN suspended g ON g.stage = r.stage AND g.sen = r.sen AND g.back = r.back
), placed AS (
    -- Ranked, so that as many are severely and persistently absent as were published, and not about as many: of those whom the publication counts, and of the others.
    SELECT *, (row_number() OVER (PARTITION BY stage, sen, back, counted ORDER BY even / relative, pupil, urn, starts) - 0.5) / count(*) OVER (PARTITION BY stage, sen, back, counted) AS place,
        -- What is left for all others after severe and persistent absence, appointments and suspensions.
        greatest(0.008, (overall - severe_0 * 0.70 - (persistent_0 - severe_0) * 0.195 - (0.004 + suspended) * (1 - overall)) / (1 - persistent_0)) AS usual
    FROM (SELECT *, year_group BETWEEN 1 AND 11 AS counted, CASE WHEN mixed < 0.25 THEN mixed * mixed / 0.375 WHEN mixed <= 0.75 THEN (mixed - 0.125) / 0.75 ELSE 1 - (1 - mixed) * (1 - mixed) / 0.375 END AS even FROM shares)
), degrees AS (
    SELECT *, CASE WHEN place < severe THEN 2 WHEN place < persistent THEN 1 ELSE 0 END AS degree FROM placed
), rated AS (
    SELECT *, CASE degree WHEN 2 THEN 0.52 + 0.43 * pow(within, 1.35) WHEN 1 THEN 0.104 + 0.38 * pow(within, 3.2) ELSE least(0.09, 0.092 * pow(within, greatest(0.2, 0.092 / usual - 1))) END AS rate
    FROM (SELECT *, (row_number() OVER (PARTITION BY stage, sen, back, counted, degree ORDER BY salt, urn, starts) - 0.5) / count(*) OVER (PARTITION BY stage, sen, back, counted, degree) AS within FROM degrees)
), timed AS (
    SELECT *, CASE sen WHEN 'E' THEN 0.30 WHEN 'K' THEN 0.085 ELSE 0.04 END > ((salt >> 20) % 10007) / 10007.0 AND degree > 0 AND stage <> 'Alternative' AS part_time FROM rated
)
SELECT pupil, urn, starts, ends, main_of_two, second, sen, back, year_group, stage, degree, salt, school_salt,
    part_time AND (salt >> 40) % 10 = 0 AS hidden,
    CASE WHEN part_time THEN least(1, 1.8 * rate) ELSE 0 END AS part_of_year, ((salt >> 30) % 997) / 997.0 AS part_from,
    CASE WHEN part_time THEN greatest(0, (rate - 0.5 * least(1, 1.8 * rate)) / (1 - 0.5 * least(1, 1.8 * rate))) ELSE rate END / 0.94 AS rate,
    [1, 1, 1, 2, 2, 3, 5][(1 + (salt >> 12) % 7)::INTEGER] AS spell, (salt >> 17) % 1009 / 1009.0 AS phase_in, 1 + (salt >> 24) % 18 AS step, (salt >> 36) % 19 AS shift,
    -- Now and then a bus that does not come for a fortnight, or lessons that the council arranges elsewhere.
    stage = 'Special' AND (salt >> 44) % 60 = 0 OR (sen = 'E' AND (salt >> 44) % 240 = 0) AS waits_for_transport, sen = 'E' AND (salt >> 50) % 300 = 0 AS taught_elsewhere
FROM timed;
