"""The runtime that generated packages carry, without generation."""
