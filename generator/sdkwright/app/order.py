"""What a verb is asked to work on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.core.copies import Ahead
from sdkwright.core.permissions import Permissions
from sdkwright.core.source import Source

MAXIMUM_MEGABYTES = 200
"""Size of a package; that of the largest published document is a sixth of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a verb is to work on. ``maximum_megabytes`` bounds each package's size, ``processes`` how many are at work on packages
    at once. ``config_sources`` is the configuration's text, for findings in options; ``ahead`` are documents whose reading has begun.
    """

    targets: tuple[TargetConfig, ...]
    permitted: Permissions = field(default_factory=Permissions)
    strict: bool = False
    validate: bool = True
    maximum_megabytes: int = MAXIMUM_MEGABYTES
    processes: int = 1
    config_sources: Mapping[str, Source] = field(default_factory=dict[str, Source])
    ahead: Mapping[SourceConfig, Ahead[Any]] = field(
        default_factory=dict[SourceConfig, Ahead[Any]], compare=False
    )


def file_counts(written: int, removed: int, unchanged: int) -> str:
    """How many files a run wrote, removed and left, in words."""
    return f"{written} written, {removed} removed, {unchanged} unchanged"
