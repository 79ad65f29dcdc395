-- What is known of children and schools, put beside every row that is counted.
CREATE OR REPLACE TEMP TABLE pupil_sides AS SELECT pupil, urn, born_month, {of_pupils} FROM pupils;
CREATE OR REPLACE TEMP TABLE school_sides AS SELECT urn, {of_schools} FROM schools;
