-- Reading a value as one of a list keeps the order of the rows, which a join does not: the place of a row is its line.
DROP TYPE IF EXISTS register_upn;
DROP TYPE IF EXISTS register_code;
CREATE TEMP TYPE register_upn AS ENUM (SELECT upn FROM numbers ORDER BY number);
CREATE TEMP TYPE register_code AS ENUM (SELECT code FROM codes ORDER BY code);
SET preserve_insertion_order = true;
