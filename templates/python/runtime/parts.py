"""Classes whose methods are in several modules, each loaded when one of its methods is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import FunctionType
from typing import Any, cast

from .group import Group


class _Later:
    """A method until it is asked for: then its module is loaded, and all of that module's take their places."""

    __slots__ = ("_name", "_owner", "_part", "_place")

    def __init__(self, place: str, part: tuple[str, ...]) -> None:
        self._place = place
        self._part = part

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._owner = owner
        self._name = name

    def __get__(self, instance: object, owner: type[Any] | None = None) -> Any:
        module, _, name = self._place.rpartition(".")
        cls = cast("type[Any]", getattr(import_module(module), name))
        methods = vars(cls)
        for one in self._part:
            setattr(self._owner, one, methods[one])
        method: FunctionType = methods[self._name]
        return method.__get__(instance, owner)


def in_parts(package: str, parts: Mapping[str, str]) -> type[Group]:
    """The class with the methods of several others, and their async twins.

    ``parts`` has the names of each one's methods, with spaces between them, by its module in ``package`` and its name.
    """
    members: dict[str, Any] = {}
    for place, names in parts.items():
        part = tuple(one for name in names.split() for one in (name, f"{name}_async"))
        for name in part:
            members[name] = _Later(f"{package}.{place}", part)
    return type("Parts", (Group,), members)
