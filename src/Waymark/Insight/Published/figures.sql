-- Figures of some measures, of all places or of some, the latest editions first.
SELECT f.place_code, f.place_level, f.measure, f.period, f.period_kind, f.breakdown, f.value, f.marker, f.source, f.edition, f.line
FROM published f
LEFT JOIN (SELECT source, edition, max(published) AS published FROM published_editions GROUP BY source, edition) e USING (source, edition)
WHERE list_contains(string_split($measures, '|'), f.measure)
  AND ($places = '' OR list_contains(string_split($places, '|'), f.place_code))
ORDER BY e.published DESC NULLS LAST, f.source, f.edition DESC, f.period DESC, f.place_code, f.breakdown, f.measure
