"""From file jobs to bytes to disk. Knows Jinja2; knows no OpenAPI and no target language."""
