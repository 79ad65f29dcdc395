SELECT DISTINCT upn_sent FROM mended WHERE upn_sent IS NOT NULL
