"""Modules of operations, as published packages have them: with all types written in one, and those of its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.declarations import Declaration
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.type_names import declared_name
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.views_models import IndexModule
from sdkwright.targets.naming.owners import operation_of
from sdkwright.targets.naming.type_folders import folders
from sdkwright.targets.reading.calls import Call

# What no operation's module has in its name.
_OTHERS = re.compile(r"[^a-z0-9]+")

Place: TypeAlias = tuple[str, str]
"""The folder and the name of a module."""

Modules: TypeAlias = "Mapping[Place, Sequence[Declaration]]"
"""Types by their module."""


def operation_modules(
    by_module: Modules, exported: Mapping[Place, str], package: Package
) -> Iterator[RenderJob]:
    """A module an operation that gives all types written in it; types' own go first. ``exported`` is what each module is
    given out by.
    """
    api, options = package.api, package.options
    shared = folders(options.imports).shared
    contents: dict[Place, list[Code]] = {}
    for (folder, module), declarations in by_module.items():
        ids = (operation_of(api, one) for one in declarations)
        for operation in dict.fromkeys(one for one in ids if one is not None):
            line = Code(f'{exported[folder, module]} "./{module}.js";')
            contents.setdefault((folder, _stem(operation)), []).append(line)
    for answer in _answers(package):
        yield _module(answer.folder, answer.module, _declared(answer, package))
        place = (answer.folder, _stem(answer.call.operation.id))
        contents.setdefault(place, []).append(answer.export)
    for (folder, stem), lines in contents.items():
        if stem and folder != shared and (folder, stem) not in by_module:
            yield _module(folder, stem, lines)


def answer_exports(package: Package) -> Iterator[Code]:
    """What the folder of operations' types offers of their pages."""
    if package.options.rules.published_names:
        yield from (answer.export for answer in _answers(package))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """The type of an operation's pages: ``{ result: OrderList }``."""

    call: Call
    folder: str
    name: str

    @property
    def module(self) -> str:
        """The name of its module."""
        return self.name.lower()

    @property
    def export(self) -> Code:
        """What gives it out beside its module."""
        return Code(f'export type {{ {self.name} }} from "./{self.module}.js";')


def _answers(package: Package) -> Iterator[_Answer]:
    """The types of pages, as far as other types leave their names."""
    folder = folders(package.options.imports).operations
    types = [one for one in package.names.types.values() if one.folder == folder]
    taken = {word.lower() for one in types for word in (one.module, one.name)}
    if not types:
        return
    for call in package.calls:
        name = declared_name((call.operation.id, "Response"))
        is_paged = call.pages is not None and call.result.envelope is None
        if is_paged and name.lower() not in taken:
            taken.add(name.lower())
            yield _Answer(call=call, folder=folder, name=name)


def _declared(answer: _Answer, package: Package) -> Iterator[Code]:
    imports = Imports(f"{answer.folder}/{answer.module}", (answer.name,))
    types = Types(api=package.api, names=package.names, imports=imports)
    held = types.result(answer.call.result.alternatives)
    yield Code(str(imports.code()).rstrip("\n") + "\n")
    yield Code(f"export interface {answer.name} {{\n  result: {held};\n}}")


def _stem(operation: str) -> str:
    return _OTHERS.sub("", operation.lower())


def _module(
    folder: str, name: str, lines: Sequence[Code] | Iterator[Code]
) -> RenderJob:
    return RenderJob(
        path=f"src/{folder}/{name}.ts",
        template="typescript/index.ts.jinja",
        view=IndexModule(lines=tuple(lines)),
    )
