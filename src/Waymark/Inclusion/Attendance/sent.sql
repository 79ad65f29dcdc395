-- What the rows that are written plainly come to. Sets of days and of codes are bits: bit 1 is the first day of the month, bit 0 the first code of the list.
CREATE OR REPLACE TEMP TABLE entries (entry INTEGER, number INTEGER, urn INTEGER, month DATE, lines INTEGER, am_marks INTEGER, pm_marks INTEGER, am_days BIGINT, pm_days BIGINT, codes BIGINT);
CREATE OR REPLACE TEMP TABLE lines_sent (urn INTEGER, date DATE, line BIGINT);
-- Those of them that the rules ask to see one by one.
CREATE OR REPLACE TEMP TABLE looked (line BIGINT, number INTEGER, urn INTEGER, date DATE, am register_code, pm register_code, recorded TIMESTAMP);
