"""What every operation of this package shares. Not an API: names here may change at any time."""
