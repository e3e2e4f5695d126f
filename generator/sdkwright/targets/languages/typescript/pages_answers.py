"""The types of operations' pages, as published packages have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.declarations import Declaration
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.type_names import (
    declared_name,
    operation_stem,
)
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.views_models import IndexModule
from sdkwright.targets.naming.type_folders import folders
from sdkwright.targets.reading.calls import Call

Place: TypeAlias = tuple[str, str]
"""The folder and the name of a module."""

Modules: TypeAlias = "Mapping[Place, Sequence[Declaration]]"
"""Types by their module."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The type of an operation's pages, ``{ result: OrderList }``, in a module of its own.

    ``beside`` is the module of the operation, where that has other types.
    """

    call: Call
    folder: str
    name: str
    module: str
    beside: Place | None

    @property
    def export(self) -> Code:
        """What gives it out beside its module."""
        return Code(f'export type {{ {self.name} }} from "./{self.module}.js";')


def pages_answers(by_module: Modules, package: Package) -> tuple[Answer, ...]:
    """Those of a package with names as published ones have, as far as other types leave them."""
    has_any = package.options.rules.published_names
    return tuple(_answers(by_module, package)) if has_any else ()


def _answers(by_module: Modules, package: Package) -> Iterator[Answer]:
    folder = folders(package.options.imports).operations
    types = [one for one in package.names.types.values() if one.folder == folder]
    taken = {word.lower() for one in types for word in (one.module, one.name)}
    if not types:
        return
    homes = package.placement.homes
    modules = {
        homes[one.id].key: place
        for place, declarations in by_module.items()
        for one in declarations
        if place[0] == folder
    }
    for call in package.calls:
        name = declared_name((call.operation.id, "Response"))
        is_paged = call.pages is not None and call.result.envelope is None
        if not is_paged or name.lower() in taken:
            continue
        taken.add(name.lower())
        beside = modules.get(call.operation.origin)
        stem = operation_stem(call.operation.id, package.options)
        is_free = beside is None and stem not in taken
        module = stem if is_free else name.lower()
        taken.add(module)
        yield Answer(call=call, folder=folder, name=name, module=module, beside=beside)


def answer_job(answer: Answer, package: Package) -> RenderJob:
    """The module of such a type."""
    imports = Imports(f"{answer.folder}/{answer.module}", (answer.name,))
    types = Types(api=package.api, names=package.names, imports=imports)
    held = types.result(answer.call.result.alternatives)
    lines = (
        Code(str(imports.code()).rstrip("\n") + "\n"),
        Code(f"export interface {answer.name} {{\n  result: {held};\n}}"),
    )
    return RenderJob(
        path=f"src/{answer.folder}/{answer.module}.ts",
        template="typescript/index.ts.jinja",
        view=IndexModule(lines=lines),
    )
