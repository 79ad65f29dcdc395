-- The words of one dimension, each from now on a small number by its place. The blank comes first and stands for what is not known.
DROP TYPE IF EXISTS {type};
CREATE TEMP TYPE {type} AS ENUM (SELECT '' UNION SELECT ({value})::VARCHAR FROM {from} WHERE {value} IS NOT NULL ORDER BY 1);
