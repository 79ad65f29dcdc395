-- Enrolments of which census and registers differ. Of schools without any register of the term there is nothing to settle.
SELECT pupil, urn, year, term, differs, census_possible, census_authorised, census_unauthorised, register_possible, register_authorised, register_unauthorised
FROM census_registers WHERE differs NOT IN ('', 'no registers') ORDER BY pupil, urn, year, term
