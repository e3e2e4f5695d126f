"""Packages whose members are imported when first touched (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any


def with_modules(modules: Mapping[str, str]) -> dict[str, str]:
    """The index of all names, from the names of each module with spaces between them."""
    return {name: module for module, names in modules.items() for name in names.split()}


def lazy(
    package: str,
    index: Mapping[str, str],
    *,
    submodules: Sequence[str] = (),
    others: str = "",
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """A package's `__getattr__` and `__dir__`.

    `index` maps each name to the module (of the package) that defines it; `submodules` are modules that are
    themselves members, and `others` is one that has all other names. A name is looked up once: afterwards it is an ordinary attribute of the package. So is `__all__`,
    where the package has none of its own.
    """

    def __getattr__(name: str) -> Any:
        if name in index:
            value = getattr(import_module(f"{package}.{index[name]}"), name)
        elif name in submodules:
            value = import_module(f"{package}.{name}")
        elif name == "__all__":
            value = [*index, *submodules]
        elif others and not name.startswith("_"):
            value = getattr(import_module(f"{package}.{others}"), name)
        else:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        setattr(sys.modules[package], name, value)
        return value

    def __dir__() -> list[str]:
        return sorted({*vars(sys.modules[package]), *index, *submodules})

    return __getattr__, __dir__
