-- The newest indices that know the postcode of the home. The postcode itself goes no further.
WITH homes AS (
  SELECT p.postcode, arg_max(struct_pack(lsoa := p.lsoa, imd := d.imd, idaci := d.idaci, edition := d.edition), d.edition) AS home
  FROM home_postcodes p JOIN lsoa_deprivation d ON d.lsoa = p.lsoa AND d.census = p.census
  WHERE p.postcode IN (SELECT postcode FROM mart)
  GROUP BY p.postcode)
SELECT m.* EXCLUDE (postcode), home.lsoa AS lsoa, home.imd AS deprivation, home.idaci AS child_deprivation, home.edition AS deprivation_edition
FROM mart m LEFT JOIN homes USING (postcode)
