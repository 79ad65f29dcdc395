# R, started in the folder of the lake. Packages: jsonlite, arrow, dplyr.
library(dplyr)

# Read the files that the manifest names, never all that lie in a folder: replaced ones stay there for a while.
parts <- jsonlite::fromJSON("manifest.json")$parts
lake <- function(name) arrow::open_dataset(parts$file[parts$table == name], format = "parquet", unify_schemas = TRUE)

lake("pupils") |>
  filter(sen == "E") |>
  left_join(lake("schools"), by = "urn") |>
  count(phase) |>
  collect() |>
  mutate(phase = coalesce(phase, "No school")) |>
  arrange(phase)
