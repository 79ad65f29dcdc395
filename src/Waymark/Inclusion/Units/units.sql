-- The pupil referral units and academies of alternative provision of the area.
SELECT urn, name, coalesce(locality, ''), closed FROM schools WHERE is_unit(type) ORDER BY name, urn
