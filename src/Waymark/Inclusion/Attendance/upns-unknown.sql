SELECT DISTINCT upn_sent FROM staged WHERE upn_sent IS NOT NULL
