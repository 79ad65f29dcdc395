-- The councils most like one, from the latest edition that speaks of it.
SELECT n.neighbour_code
FROM published_neighbours n
JOIN published_editions e ON e.source = n.source AND e.edition = n.edition AND e.layout = 'neighbours'
WHERE n.place_code = $place
QUALIFY dense_rank() OVER (ORDER BY e.published DESC, e.edition DESC) = 1
ORDER BY n.rank
