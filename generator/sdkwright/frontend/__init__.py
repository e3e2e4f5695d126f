"""From an OpenAPI document to the language-neutral Api."""
