"""What every layer stands on: pointers, sources, diagnostics, graphs. Knows no OpenAPI and no language."""
