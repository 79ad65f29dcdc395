SELECT f.line, f.rule, f.element, coalesce(f.value, ''), coalesce(f.upn, n.upn, ''), coalesce(f.more, '')
FROM faults f LEFT JOIN (SELECT s.line, n.upn FROM staged s JOIN numbers n USING (number) WHERE s.line IN (SELECT line FROM faults WHERE upn IS NULL AND rule NOT IN ('AT-R11', 'AT-R12', 'AT-R16', 'AT-R17'))) n ON n.line = f.line AND f.upn IS NULL
ORDER BY f.line, f.rule, f.element
