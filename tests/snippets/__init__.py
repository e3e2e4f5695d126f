"""Every Python sample on every generated page runs and type-checks."""
