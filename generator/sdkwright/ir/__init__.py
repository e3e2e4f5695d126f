"""The language-neutral model: frozen records that speak OpenAPI's words. No casing, no file names, no target types."""
