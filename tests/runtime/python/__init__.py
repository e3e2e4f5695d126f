"""The Python runtime, inside the sample package."""
