INSERT INTO laid SELECT lsoa, {census}, {edition}, d.imd, d.idaci
FROM (SELECT lsoa, arg_min(struct_pack(imd := imd, idaci := idaci), line) AS d FROM homes GROUP BY lsoa)
