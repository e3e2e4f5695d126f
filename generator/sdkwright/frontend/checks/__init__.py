"""Whether a document is what OpenAPI says: shapes of objects, rules between fields, references, defaults."""
