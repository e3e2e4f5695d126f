"""Packages whose members are imported when first touched (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any


def lazy(
    package: str, index: Mapping[str, str], *, submodules: Sequence[str] = ()
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """A package's `__getattr__` and `__dir__`.

    `index` maps each name to the module (of the package) that defines it; `submodules` are modules that are
    themselves members. A name is looked up once: afterwards it is an ordinary attribute of the package.
    """

    def __getattr__(name: str) -> Any:
        if name in index:
            value = getattr(import_module(f"{package}.{index[name]}"), name)
        elif name in submodules:
            value = import_module(f"{package}.{name}")
        else:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        setattr(sys.modules[package], name, value)
        return value

    def __dir__() -> list[str]:
        return sorted({*vars(sys.modules[package]), *index, *submodules})

    return __getattr__, __dir__
