"""The target languages, a folder each."""

from __future__ import annotations

import pkgutil

LANGUAGES = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))
"""Which there are, without loading any: the folders, each with a ``target`` module."""
