"""Import statements of a module: each name once, with another name where two would clash."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from functools import lru_cache

from sdkwright.emit.code import Code
from sdkwright.targets.naming.scope import Scope, numbered

CALL = "runtime/call"
"""The module of the runtime that has what nearly every function needs: one import instead of six."""


class ImportStatements(Code):
    """Import statements. ``modules`` are those of the package that they name, below ``src`` without a suffix."""

    modules: frozenset[str] = frozenset()


class Imports:
    """What a module imports. ``module`` is its own path below ``src`` without a suffix (``models/image``)."""

    def __init__(self, module: str, own: Iterable[str] = ()) -> None:
        self._module = module
        self._folder = posixpath.dirname(module)
        self._scope = Scope(own, number=numbered)
        self._names: dict[tuple[str, str], str] = {}
        self._values: set[tuple[str, str]] = set()
        self._namespaces: dict[str, str] = {}
        self._packages: dict[str, str] = {}

    def type(self, module: str, name: str) -> str:
        """What a type of a module is called here; the module's own needs no import."""
        if module == self._module:
            return name
        key = (module, name)
        if key not in self._names:
            self._names[key] = self._scope.take((name,))
        return self._names[key]

    def value(self, module: str, name: str) -> str:
        """What a value, or a type that is one too, of another module is called here."""
        if module != self._module:
            self._values.add((module, name))
        return self.type(module, name)

    def namespace(self, module: str, name: str) -> str:
        """The namespace that stands here for all types of a module."""
        if module not in self._namespaces:
            self._namespaces[module] = self._scope.take((name,))
        return self._namespaces[module]

    def own(self, name: str) -> str:
        """What a constant of the module is called, which nobody imports: ``name`` if it can be."""
        return self._scope.take((name,))

    def package(self, module: str, name: str) -> str:
        """What stands here for all values of a module of another package, which is called ``name`` if it can be."""
        if module not in self._packages:
            self._packages[module] = self._scope.take((name,))
        return self._packages[module]

    def code(self) -> ImportStatements:
        """The statements, by module."""
        lines: list[tuple[str, str]] = [
            (self._path(module), f"import type * as {name} from")
            for module, name in self._namespaces.items()
        ]
        modules: dict[str, list[str]] = {}
        for module, name in sorted(
            self._names, key=lambda key: (key[0], key[1].lower())
        ):
            modules.setdefault(module, []).append(name)
        lines += [
            (self._path(module), self._of(module, modules[module]))
            for module in modules
        ]
        ordered = sorted(lines, key=lambda line: (line[0].count("../") * -1, line[0]))
        packages = [
            (module, f"import * as {name} from")
            for module, name in sorted(self._packages.items())
        ]
        statements = ImportStatements(
            "".join(f'{head} "{path}";\n' for path, head in [*packages, *ordered])
        )
        statements.modules = frozenset((*self._namespaces, *modules))
        return statements

    def _of(self, module: str, names: Sequence[str]) -> str:
        pairs = ((name, self._names[module, name]) for name in names)
        written = [
            name if local == name else f"{name} as {local}" for name, local in pairs
        ]
        is_value = [(module, name) in self._values for name in names]
        if not any(is_value):
            return braced("import type", written)
        marked = (
            one if needed else f"type {one}"
            for one, needed in zip(written, is_value, strict=True)
        )
        return braced("import", tuple(marked))

    def _path(self, module: str) -> str:
        return _relative(module, self._folder)


@lru_cache(maxsize=65_536)
def _relative(module: str, folder: str) -> str:
    # Every type is imported by many.
    path = posixpath.relpath(module, folder or ".")
    return f"{path if path.startswith('.') else f'./{path}'}.js"


def braced(keyword: str, names: Sequence[str]) -> str:
    """``import { a, b } from``, a name a line where they are too many for one."""
    line = f"{keyword} {{ {', '.join(names)} }} from"
    if len(line) <= 76:
        return line
    inner = "".join(f"  {name},\n" for name in names)
    return f"{keyword} {{\n{inner}}} from"
