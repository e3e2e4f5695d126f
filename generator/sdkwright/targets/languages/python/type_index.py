"""The indexes of packages of types, whose members load when they are touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.targets.languages.python.docstrings import docstring
from sdkwright.targets.languages.python.imports import (
    Natural,
    depth,
    import_statement,
    natural,
)
from sdkwright.targets.languages.python.layout import Brackets, lay_out, tuple_of
from sdkwright.targets.languages.python.literals import text_literal
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.views_models import (
    IndexModule,
    ModuleIndex,
    ModuleLine,
)

_TYPES = "What requests and responses are made of."
_ERRORS = "What calls raise."


@dataclass(frozen=True, slots=True)
class Exported:
    """A name that a package of types gives, and the module that defines it."""

    name: str
    module: str

    @property
    def order(self) -> tuple[Natural, Natural]:
        """What sorts names by their modules."""
        return natural(self.module), natural(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What the index of a folder gives: the names of its own modules, and the folders directly in it."""

    folder: str
    members: Sequence[Exported]
    submodules: tuple[str, ...]
    holds_errors: bool


def index_job(source: str, index: Index, options: PythonOptions) -> RenderJob:
    """The index of a folder: a line a module, or, as published packages have it, an entry a name."""
    doc = docstring(_ERRORS if index.holds_errors else _TYPES, indent=0)
    path = f"{source}/{index.folder}/__init__.py"
    ordered = sorted(index.members, key=lambda one: one.order)
    lazy = Code(f"{'.' * (1 + depth(index.folder))}_runtime.lazy")
    below = tuple(Code(f"    from . import {one} as {one}") for one in index.submodules)
    if ordered and options.rules.shares_modules:
        return RenderJob(
            path=path,
            template="python/models/module_index.py.jinja",
            view=ModuleIndex(
                doc=doc,
                lazy=lazy,
                modules=_lines(ordered),
                below=below,
                submodules=_submodules(index),
            ),
        )
    exported = [str(text_literal(one.name)) for one in ordered]
    exported += [str(text_literal(one)) for one in index.submodules]
    pairs = tuple(
        f"{text_literal(one.name)}: {text_literal(one.module)}" for one in ordered
    )
    return RenderJob(
        path=path,
        template="python/models/index.py.jinja",
        view=IndexModule(
            doc=doc,
            lazy=lazy,
            statements=(*below, *map(_statement, ordered)),
            exported=Code(
                lay_out(
                    Brackets("[", tuple(exported), "]", always=True),
                    prefix="__all__ = ",
                )
            ),
            index=Code(
                lay_out(Brackets("{", pairs, "}", always=True), indent=8, suffix=",")
            ),
            submodules=_submodules(index),
        ),
    )


def _submodules(index: Index) -> Code | None:
    """The argument that names the folders within."""
    names = tuple(str(text_literal(one)) for one in index.submodules)
    line = lay_out(tuple_of(*names), indent=8, prefix="submodules=", suffix=",")
    return Code(line) if names else None


def _statement(member: Exported) -> Code:
    renamed = [f"{member.name} as {member.name}"]
    return Code(import_statement(f".{member.module}", renamed, "    "))


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
