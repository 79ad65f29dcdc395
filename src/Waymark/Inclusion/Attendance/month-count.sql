SELECT count(*) FROM ({month})
