"""``python -m sdkwright``."""

from sdkwright.cli.main import run

run()
