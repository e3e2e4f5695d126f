"""Imports every module of a package, and touches every lazy name. A program of its own: ``importing.py PACKAGE...``.

Prints one line of JSON a package: its name, how many modules it has, and what went wrong.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from types import ModuleType


def import_all(package: str) -> tuple[int, list[str]]:
    """How many modules ``package`` has, and the problems met on the way."""
    problems: list[str] = []
    names = [package]
    root = _import(package, problems)
    if root is not None:
        found = pkgutil.walk_packages(root.__path__, f"{package}.", _ignore)
        names += [module.name for module in found]
    for name in names:
        module = _import(name, problems)
        if module is not None:
            problems += _touch(module)
    return len(names), problems


def _ignore(name: str) -> None:
    """A package that can't be imported is reported where it is imported."""


def _import(name: str, problems: list[str]) -> ModuleType | None:
    try:
        return importlib.import_module(name)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
        problems.append(f"{name}: {type(error).__name__}: {error}")
        return None


def _touch(module: ModuleType) -> list[str]:
    """Resolve the names a module promises; build the validator of each class that has one."""
    problems: list[str] = []
    for name in getattr(module, "__all__", ()):
        try:
            value = getattr(module, name)
            if isinstance(value, type) and hasattr(value, "model_rebuild"):
                value.model_rebuild()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            problems.append(
                f"{module.__name__}.{name}: {type(error).__name__}: {error}"
            )
    return problems


if __name__ == "__main__":
    for package in sys.argv[1:]:
        count, problems = import_all(package)
        print(json.dumps([package, count, problems]), flush=True)  # noqa: T201
