"""sdkwright: typed client packages and their docs from an OpenAPI document."""
