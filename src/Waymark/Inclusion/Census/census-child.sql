-- What the censuses said of one child, beside the registers of the same days. The school first: rows lie by it.
SELECT urn, year, term, census_possible, census_authorised, census_unauthorised, register_possible, register_authorised, register_unauthorised, differs
FROM census_registers WHERE urn IN ({urns}) AND pupil = $pupil AND census_possible IS NOT NULL ORDER BY year DESC, term, urn
