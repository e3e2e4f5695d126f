"""Where the templates are."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def template_root() -> Path:
    """The folder of all templates: shipped inside the package, or ``templates/`` of a checkout."""
    package = Path(__file__).resolve().parents[1]
    shipped = package / "_templates"
    return shipped if shipped.is_dir() else package.parents[1] / "templates"
