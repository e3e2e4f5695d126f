"""How long a test waits for what ends by itself, however busy the machine is."""

SECONDS = 300
"""After so long something hangs."""
