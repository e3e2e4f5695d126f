"""Views of the files around a package's code."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit.code import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class HooksModule:
    """The module people register hooks in."""

    package: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFile:
    """``pyproject.toml``: every value a TOML string."""

    distribution: Code
    version: Code
    description: Code
    package: Code
    http_library: Code
