"""What every layer stands on: pointers, sources, diagnostics. Knows no OpenAPI and no language."""
