"""Writes what pairs expect: `python -m tests.changes [NAME...]`."""

from __future__ import annotations

import sys

from tests.changes.pair import pairs

for pair in pairs():
    if pair.name in sys.argv[1:] or not sys.argv[1:]:
        pair.write()
