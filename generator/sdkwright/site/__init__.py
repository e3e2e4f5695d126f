"""One tree of pages from all targets of a source, for whatever prints sites."""
