"""The packages of an API as pages ask for them: by what of the document a name is for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.guide import Description, Guide
from sdkwright.targets.contract.reference import OperationReference
from sdkwright.targets.contract.surface import Kind, Surface, Symbol


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package. ``label`` is what readers choose it by: its language, with its target's name where two have one.

    ``methods`` and ``operations`` are by the operation's origin, ``types`` and ``errors`` by the declaration's id.
    """

    label: str
    language: str
    guide: Guide
    client: Symbol | None
    methods: Mapping[Pointer, Symbol]
    operations: Mapping[Pointer, OperationReference]
    types: Mapping[TypeId, Symbol]
    errors: Mapping[TypeId, Symbol]

    def arguments(self, operation: Pointer) -> Mapping[Pointer, str]:
        """What callers write for each argument, by its origin."""
        method = self.methods.get(operation)
        if method is None:
            return {}
        written = _names(method, by_origin=True)
        # What is in the one object of a call stands there by its own name.
        return {key: name.removeprefix("request.") for key, name in written.items()}

    def fields(self, declaration: TypeId) -> Mapping[str, str]:
        """What programs call the properties of an object, by their names on the wire."""
        symbol = self.types.get(declaration)
        return {} if symbol is None else _names(symbol, by_origin=False)

    def variable(self, scheme: str) -> str | None:
        """The variable of the environment that a scheme's credential is read from."""
        options = () if self.client is None else self.client.members
        wanted = (Kind.ENV_VARIABLE, f"credential {scheme}")
        paths = (one.path for one in options if (one.kind, one.key) == wanted)
        return next(paths, None)


def _names(symbol: Symbol, *, by_origin: bool) -> Mapping[str, str]:
    return {
        one.origin if by_origin else one.key: one.path
        for one in symbol.members
        if one.path
    }


def packages_of(described: Mapping[str, Description]) -> tuple[Package, ...]:
    """The packages, by the names of their targets."""
    titles = [one.guide.title for one in described.values()]
    return tuple(
        _package(
            one,
            (
                one.guide.title
                if titles.count(one.guide.title) == 1
                else f"{one.guide.title} ({name})"
            ),
        )
        for name, one in described.items()
    )


def _package(described: Description, label: str) -> Package:
    surface, reference = described.surface, described.reference
    return Package(
        label=label,
        language=surface.language,
        guide=described.guide,
        client=next((one for one in surface.symbols if one.key == "client"), None),
        methods=_by_origin(surface, Kind.METHOD),
        operations={
            one.origin: one for group in reference.groups for one in group.operations
        },
        types=_by_origin(surface, Kind.CLASS),
        errors=_by_origin(surface, Kind.ERROR),
    )


def _by_origin(surface: Surface, kind: Kind) -> dict[Pointer, Symbol]:
    symbols: Iterable[Symbol] = surface.symbols
    return {one.origin: one for one in symbols if one.kind is kind and one.origin}
