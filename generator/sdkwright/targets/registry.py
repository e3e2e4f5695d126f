"""The target languages there are."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sdkwright.targets.base import Target
from sdkwright.targets.python.target import TARGET as PYTHON
from sdkwright.targets.typescript.target import TARGET as TYPESCRIPT

TARGETS: Mapping[str, Target] = MappingProxyType(
    {target.name: target for target in (PYTHON, TYPESCRIPT)}
)
