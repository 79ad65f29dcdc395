-- The codes by their place, as the program has them.
DROP TABLE IF EXISTS looked;
DROP TABLE IF EXISTS poured;
DROP TYPE IF EXISTS register_code;
CREATE TEMP TYPE register_code AS ENUM ({codes});
