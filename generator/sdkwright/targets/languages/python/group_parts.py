"""Groups whose methods are in several modules: their classes put together, as type checkers and programs see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.ir.api import Group
from sdkwright.ir.operation import Operation
from sdkwright.targets.languages.python.casing import attribute_case, type_name
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import (
    WIDTH,
    Brackets,
    call,
    exploded,
    width,
)
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.package import Package
from sdkwright.targets.naming.files import shortened
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.naming.scope import Scope
from sdkwright.targets.reading.group_parts import Words, group_parts

BASE = "_Parts"
"""The class of what a group's class has from its parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Operations of a group that have a module of their own, and a class there."""

    about: Words
    module: str
    class_name: str
    operations: Sequence[Operation]


@dataclass(frozen=True, slots=True, kw_only=True)
class DividedGroup:
    """The ``own`` operations of a group, which are in its module, and its ``parts``."""

    own: Sequence[Operation]
    parts: Sequence[Part] = ()


def divided(package: Package, group: Group, taken: frozenset[str]) -> DividedGroup:
    """A group with what it is divided into; no class is one of the names ``taken`` in its module."""
    if not package.options.rules.divides_groups:
        return DividedGroup(own=group.operations)
    own, *others = group_parts(group, package.calls).items()
    name = package.names.groups[group_key(group.path)]
    case = attribute_case(package.options.name_rules)
    modules, classes = Scope(), Scope(taken)
    return DividedGroup(
        own=own[1],
        parts=tuple(
            Part(
                about=about,
                module=modules.take((shortened(f"_{name.module}_{case(about)}"),)),
                class_name=classes.take(
                    (
                        f"{name.class_name}{type_name(about)}",
                        f"{name.class_name}{type_name(about)}Operations",
                    )
                ),
                operations=operations,
            )
            for about, operations in others
        ),
    )


def parts_code(
    parts: Sequence[Part], methods: Mapping[str, str], imports: Imports
) -> Code:
    """The lines that make one class of those of several modules, behind the imports for type checkers.

    ``methods`` are the names of methods by their operation.
    """
    if not parts:
        return Code("")
    for one in parts:
        imports.add_checked(f".{one.module}", one.class_name)
    heading = _heading([one.class_name for one in parts])
    loader = imports.use("._runtime.parts", "in_parts")
    entries = tuple(_entry(one, methods) for one in parts)
    made = call(loader, "__package__", Brackets("{", entries, "}", True))
    lines = exploded(made, indent=4, prefix=f"{BASE} = ")
    return Code(f"\n\n    class {heading}: ...\n\nelse:\n    {lines}")


def _entry(part: Part, methods: Mapping[str, str]) -> str:
    """Where a part's class is, and the methods it has, each with its async twin."""
    names = " ".join(methods[one.origin] for one in part.operations)
    place = text_literal(f"{part.module}.{part.class_name}")
    return f"{place}: {text_literal(names)}"


def _heading(bases: Sequence[str]) -> str:
    """What stands between ``class`` and the body, four columns in."""
    line = f"{BASE}({', '.join(bases)})"
    if width(f"    class {line}: ...") <= WIDTH:
        return line
    together = f"        {', '.join(bases)}"
    if width(together) <= WIDTH:
        return f"{BASE}(\n{together}\n    )"
    lines = "".join(f"        {base},\n" for base in bases)
    return f"{BASE}(\n{lines}    )"
