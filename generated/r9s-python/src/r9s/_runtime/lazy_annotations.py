"""Names that annotations use and that no import brought in: found in the package's lazy index, once needed.

Modules of a package name each other's types in annotations only, so that importing one imports no other and
cycles can't happen. Before pydantic evaluates a class's annotations its module gets the names.
"""

from __future__ import annotations

import builtins
import sys
from functools import cache
from importlib import import_module
from typing import Any, ForwardRef, Literal, get_args, get_origin

_PACKAGE = __name__.rpartition("._runtime.")[0]

# Aliases whose names were brought in.
_linked: set[int] = set()

# A type may name one of another package of types. Where both have that name, it is written with that package
# before it: `errors_Problem`. The whole package says where types live, if they live elsewhere.
_TYPES = ("models", "errors")


def link_class(cls: type[Any]) -> None:
    """Bring the names that a class's annotations use into its module."""
    for base in cls.__mro__:
        if not base.__module__.startswith(f"{_PACKAGE}."):
            continue
        for annotation in base.__dict__.get("__annotations__", {}).values():
            if isinstance(annotation, str):
                _link_expression(annotation, base.__module__)


def link_type(annotation: Any) -> None:
    """Do the same for every alias inside an annotation (models see to themselves)."""
    _link_type(annotation, set())


def _link_type(annotation: Any, seen: set[int]) -> None:
    if id(annotation) in seen:
        return
    seen.add(id(annotation))
    value = getattr(annotation, "__value__", None)
    if value is not None:
        _link_references(value, annotation.__module__, seen)
    for argument in get_args(annotation):
        _link_type(argument, seen)


def _link_references(value: Any, module: str, seen: set[int]) -> None:
    if get_origin(value) is Literal:
        # Its texts are values, no names.
        return
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        for found in _link_expression(value, module):
            _link_type(found, seen)
    else:
        _link_type(value, seen)
        for argument in get_args(value):
            _link_references(argument, module, seen)


@cache
def _link_expression(expression: str, module: str) -> list[Any]:
    """Bring an expression's names into a module; the values of all its names. Most expressions of a module are there
    several times, and those of a base class are every class's.
    """
    namespace = sys.modules[module].__dict__
    found: list[Any] = []
    for name in compile(expression, module, "eval").co_names:
        if name not in namespace:
            value = _value(name, namespace.get("__package__") or "")
            if value is None:
                continue
            namespace[name] = value
        value = namespace[name]
        # A module's own aliases come without an import, and an alias may lead back to itself.
        if id(value) not in _linked and hasattr(value, "__value__"):
            _linked.add(id(value))
            link_type(value)
        found.append(value)
    return found


def _value(name: str, package: str) -> Any:
    """What a name means to modules of a package of types; None if no such package has it."""
    value = getattr(sys.modules.get(package), name, None)
    if value is not None or hasattr(builtins, name):
        return value
    for home in getattr(sys.modules[_PACKAGE], "_TYPES", _TYPES):
        try:
            other = import_module(f"{_PACKAGE}.{home}")
        except ModuleNotFoundError:
            continue
        called = home.rpartition(".")[2]
        value = getattr(other, name.removeprefix(f"{called}_"), None)
        if value is not None:
            return value
    return None
