SELECT unnest(enum_range(NULL::{type}))
