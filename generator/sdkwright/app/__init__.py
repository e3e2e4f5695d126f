"""The use cases: one a file, each from a configuration to a result."""
