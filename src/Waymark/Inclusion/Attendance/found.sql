-- What concerns a whole school has no subject.
SELECT f.line, f.rule, f.element, coalesce(f.value, ''), CASE WHEN f.rule IN ('AT-R11', 'AT-R12', 'AT-R16', 'AT-R17') THEN '' ELSE coalesce(f.upn, n.upn, '') END, coalesce(f.more, '')
FROM faults f LEFT JOIN (SELECT s.line, n.upn FROM staged s JOIN numbers n USING (number) WHERE s.line IN (SELECT line FROM faults WHERE upn IS NULL)) n ON n.line = f.line
ORDER BY f.line, f.rule, f.element, f.more
