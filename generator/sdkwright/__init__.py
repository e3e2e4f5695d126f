"""sdkwright: typed client packages and their docs from an OpenAPI document."""

__version__ = "0.1.0"
