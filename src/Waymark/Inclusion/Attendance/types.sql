-- The codes by their place, as the program has them.
CREATE TYPE register_code AS ENUM ({codes});
