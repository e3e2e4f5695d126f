"""The indexes of packages of types, whose members load when they are touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.targets.languages.python.docstrings import docstring
from sdkwright.targets.languages.python.imports import (
    Natural,
    import_statement,
    natural,
)
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.views_models import (
    IndexEntry,
    IndexModule,
    ModuleIndex,
    ModuleLine,
)

_PACKAGES = {
    "models": "What requests and responses are made of.",
    "errors": "What calls raise.",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """A name that a package of types gives, and the module that defines it."""

    name: str
    module: str

    @property
    def order(self) -> tuple[Natural, Natural]:
        """What sorts names by their modules."""
        return natural(self.module), natural(self.name)


def index_job(
    path: str, package: str, members: Sequence[Exported], options: PythonOptions
) -> RenderJob:
    """The index of a package: a line a module, or, as published packages have it, an entry a name."""
    doc = docstring(_PACKAGES[package], indent=0)
    ordered = sorted(members, key=lambda one: one.order)
    if members and options.rules.shares_modules:
        return RenderJob(
            path=path,
            template="python/models/module_index.py.jinja",
            view=ModuleIndex(doc=doc, modules=_lines(ordered)),
        )
    entries = tuple(_entry(one) for one in ordered)
    return RenderJob(
        path=path,
        template="python/models/index.py.jinja",
        view=IndexModule(doc=doc, entries=entries),
    )


def _entry(member: Exported) -> IndexEntry:
    renamed = [f"{member.name} as {member.name}"]
    return IndexEntry(
        statement=Code(import_statement(f".{member.module}", renamed, "    ")),
        name=text_literal(member.name),
        module=text_literal(member.module),
    )


def _lines(members: Sequence[Exported]) -> tuple[ModuleLine, ...]:
    names: dict[str, list[str]] = {}
    for one in members:
        names.setdefault(one.module, []).append(one.name)
    return tuple(
        ModuleLine(
            statement=Code(
                f"from .{module} import "
                + ", ".join(f"{name} as {name}" for name in listed)
            ),
            module=text_literal(module),
            names=text_literal(" ".join(listed)),
        )
        for module, listed in names.items()
    )
