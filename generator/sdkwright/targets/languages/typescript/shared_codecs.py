"""Which types have the codec of another: those whose values are written and read as that one's."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.names import Role
from sdkwright.ir.types import TypeId
from sdkwright.targets.languages.typescript.casing import words_of
from sdkwright.targets.languages.typescript.codecs import Codecs
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.reading.incoming_requests import incoming_requests
from sdkwright.targets.reading.responses import has_error_class
from sdkwright.targets.reading.type_graph import reachable

_Key = TypeVar("_Key", bound=Hashable)


def with_shared_codecs(package: Package) -> Package:
    """The package, with codecs for what calls and webhooks hold alone, and one for types whose codecs would be equal.

    Not for published packages, which have functions for the JSON of every type.
    """
    if package.options.rules.published_names:
        return package
    package = replace(package, coded=package.coded & frozenset(_held(package.api)))
    kinds: dict[int, list[TypeId]] = {}
    for identifier, number in _alike(package).items():
        kinds.setdefault(number, []).append(identifier)
    codec_of: dict[TypeId, TypeId] = {}
    for same in kinds.values():
        codec_of.update(_owners(package, same))
    return replace(package, codec_of=codec_of)


def _held(api: Api) -> Iterator[TypeId]:
    """The types of what is sent or received."""
    for declaration in api.declarations.values():
        if declaration.usage.is_reached:
            yield declaration.id
    yield from reachable(api, [one.schema for _, _, one in incoming_requests(api)])


def _owners(
    package: Package, same: Sequence[TypeId]
) -> Iterator[tuple[TypeId, TypeId]]:
    """Types of which each has the codec of another: the one with the plainest name has it, `Repository` before
    `NullableRepository`. Those of no family, by their names, have equal codecs by chance.
    """
    owners: list[TypeId] = []
    words = {one: words_of(package.names.types[one].name) for one in same}
    for one in sorted(same, key=lambda each: (len(words[each]), words[each])):
        family = (each for each in owners if _are_kin(words[each], words[one]))
        owner = next(family, None)
        if owner is not None:
            yield one, owner
        elif _may_own(package, one):
            owners.append(one)


def _are_kin(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a name has all of the shorter ``one``, or begins and ends as it does."""
    spans = (other[at : at + len(one)] for at in range(len(other) - len(one) + 1))
    return (one[0], one[-1]) == (other[0], other[-1]) or one in spans


def _may_own(package: Package, identifier: TypeId) -> bool:
    """Whether a type lives with a component: what an operation holds is that operation's alone."""
    owner = package.placement.homes[identifier].owner
    role = package.api.declarations[owner].naming.role if owner else None
    return role is Role.COMPONENT


def _alike(package: Package) -> Mapping[TypeId, int]:
    """A number for each type with a codec, the same for types whose codecs are equal whatever they are called.

    Those are parted whose own texts differ, then, again and again, those that have parted types at the same place.
    """
    outlines = dict(_outlines(package))
    numbers = _numbered({one: text for one, (text, _) in outlines.items()})
    count = 0
    while count != (count := len(set(numbers.values()))):
        parted = {
            one: (number, *(numbers.get(inner, inner) for inner in outlines[one][1]))
            for one, number in numbers.items()
        }
        numbers = _numbered(parted)
    return numbers


def _numbered(keys: Mapping[TypeId, _Key]) -> dict[TypeId, int]:
    numbers: dict[_Key, int] = {}
    return {one: numbers.setdefault(key, len(numbers)) for one, key in keys.items()}


_Outline = tuple[tuple[str, str], tuple[TypeId, ...]]


def _outlines(package: Package) -> Iterator[tuple[TypeId, _Outline]]:
    """Each type with a codec: its folder with the codec's text, but for the types in it, and these."""
    printer = _Printer(package)
    for identifier in package.api.declarations:
        declaration = package.api.declarations[identifier]
        # The class of an error has its codec inside.
        if identifier in package.names.types and not has_error_class(declaration):
            printer.inner = []
            text = printer.declared(declaration, "")
            if text is not None:
                folder = package.names.types[identifier].folder
                yield identifier, ((folder, text), tuple(printer.inner))


class _Printer(Codecs):
    """Prints codecs without the names of others; ``inner`` are the types whose codecs these are."""

    def __init__(self, package: Package) -> None:
        super().__init__(package, Imports(""))
        self.inner: list[TypeId] = []

    def _reference(self, declaration: Declaration) -> str:
        self.inner.append(declaration.id)
        return "_"
