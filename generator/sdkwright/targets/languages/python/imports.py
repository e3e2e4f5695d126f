"""Import statements, collected while code is made and printed in one order."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import TypeAlias

from sdkwright.emit.code import Code
from sdkwright.targets.languages.python.layout import WIDTH

_STANDARD = frozenset(
    (
        "collections.abc",
        "datetime",
        "decimal",
        "enum",
        "functools",
        "os",
        "typing",
        "uuid",
        "asyncio",
    )
)


_NUMBERS = re.compile(r"([0-9]+)")

Natural: TypeAlias = "tuple[tuple[int, int, str], ...]"


Imported: TypeAlias = "tuple[str, str]"
"""A name of a module, and what it is called here."""


class Imports:
    """The names one module imports. ``checked`` ones are for type checkers alone.

    Each of ``taken`` has names that the document gives to anything in the module or in its class. What ``use`` imports by
    such a name gets an underscore in front, which no name of a document begins with.
    """

    def __init__(self, *taken: Collection[str]) -> None:
        self._taken = taken
        self._names: dict[str, set[Imported]] = {}
        self._checked: dict[str, set[Imported]] = {}
        self._used: dict[tuple[str, str], str] = {}

    def use(self, module: str, name: str) -> str:
        """Import a name that is not the document's; what it is called here."""
        local = self._used.get((module, name))
        if local is None:
            local = self._used[module, name] = self._local(name)
            self.add(module, name, local)
        return local

    def use_checked(self, module: str, name: str) -> str:
        """The same for type checkers alone."""
        local = self._local(name)
        self.add_checked(module, name, local)
        return local

    def _local(self, name: str) -> str:
        for names in self._taken:
            if name in names:
                return f"_{name}"
        return name

    def add(self, module: str, name: str, local: str | None = None) -> None:
        """``from module import name``, or ``name as local``."""
        self._names.setdefault(module, set()).add((name, local or name))

    def add_checked(self, module: str, name: str, local: str | None = None) -> None:
        """The same below ``if TYPE_CHECKING:``."""
        self._checked.setdefault(module, set()).add((name, local or name))

    def code(self) -> Code:
        """The statements, standard library first, own modules last."""
        checked = self._only_checked()
        if checked:
            self.add("typing", "TYPE_CHECKING")
        blocks = [
            "\n".join(_statements(group, "")) for group in _groups(self._names) if group
        ]
        if checked:
            statements = [
                line
                for group in _groups(checked)
                for line in _statements(group, "    ")
            ]
            blocks.append("if TYPE_CHECKING:\n" + "\n".join(statements))
        return Code("\n\n".join(blocks))

    def _only_checked(self) -> dict[str, set[Imported]]:
        """What is imported for type checkers and not for the running module too."""
        left = {
            module: names - self._names.get(module, set())
            for module, names in self._checked.items()
        }
        return {module: names for module, names in left.items() if names}


_Modules: TypeAlias = "dict[str, set[Imported]]"


def _groups(names: Mapping[str, set[Imported]]) -> list[_Modules]:
    standard: _Modules = {}
    foreign: _Modules = {}
    own: _Modules = {}
    for module, members in names.items():
        group = own if module.startswith(".") else foreign
        (standard if module in _STANDARD else group)[module] = members
    return [standard, foreign, own]


def _statements(names: Mapping[str, set[Imported]], margin: str) -> list[str]:
    ordered = sorted(names, key=lambda module: (-_dots(module), natural(module)))
    return [
        import_statement(module, listed, margin)
        for module in ordered
        for listed in _by_statement(names[module])
    ]


def _by_statement(names: set[Imported]) -> list[list[str]]:
    """The names of one module by statement: plain ones share one, each that gets another name has its own."""
    plain = [name for name, local in names if local == name]
    renamed = [f"{name} as {local}" for name, local in names if local != name]
    statements = [*([plain] if plain else []), *([code] for code in renamed)]
    if len(names) == 1:
        return statements
    plain.sort(key=_sorting)
    return sorted(statements, key=lambda listed: _sorting(listed[0]))


def _dots(module: str) -> int:
    return len(module) - len(module.lstrip("."))


def _sorting(name: str) -> tuple[int, Natural]:
    # Constants, classes, functions: as import sorters do by default.
    if name.isupper() and len(name) > 1:
        return 0, natural(name)
    return (1 if name[:1].isupper() else 2), natural(name)


@lru_cache(maxsize=16_384)
def natural(name: str) -> Natural:
    """A key that sorts numbers in names by their value: ``rule9`` before ``rule10``."""
    if not any(map(str.isdigit, name)):
        return ((1, 0, name),)
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part)
        for part in _NUMBERS.split(name)
        if part
    )


def import_statement(module: str, names: Iterable[str], margin: str = "") -> str:
    """One statement, in parentheses where it is too long."""
    listed = list(names)
    line = f"{margin}from {module} import {', '.join(listed)}"
    if len(line) <= WIDTH:
        return line
    items = "".join(f"{margin}    {name},\n" for name in listed)
    return f"{margin}from {module} import (\n{items}{margin})"


def module_of(folder: str) -> str:
    """A folder's module, below the package's: ``models.components``."""
    return folder.replace("/", ".")


def depth(folder: str) -> int:
    """How many packages there are above a folder's modules, up to the whole one; "" is the whole one's own folder."""
    return folder.count("/") + 1 if folder else 0


def own_module(folder: str) -> tuple[str, str]:
    """What modules of the client import a folder's module from, and its name: ``.models`` and ``components``."""
    above, _, name = module_of(folder).rpartition(".")
    return f".{above}", name


def above(folders: Iterable[str]) -> tuple[str, ...]:
    """The folders that hold some of these, and are none of them."""
    held = tuple(folders)
    parents = {
        "/".join(parts[:end])
        for parts in (one.split("/") for one in held)
        for end in range(1, len(parts))
    }
    return tuple(sorted(parents.difference(held)))
