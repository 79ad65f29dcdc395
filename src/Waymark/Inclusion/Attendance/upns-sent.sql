SELECT DISTINCT upper(replace(upn, ' ', '')) FROM ({sent}) WHERE upn IS NOT NULL
