SELECT urn::VARCHAR, date FROM school_days WHERE is_school_day
