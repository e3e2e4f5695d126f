"""Which types have the codec of another: those whose values are written and read as that one's."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias, TypeVar

from sdkwright.ir.declarations import Declaration
from sdkwright.ir.names import Role
from sdkwright.ir.types import Type, TypeId
from sdkwright.targets.languages.typescript.casing import words_of
from sdkwright.targets.languages.typescript.codecs import Codecs
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.responses import wire_type
from sdkwright.targets.reading.incoming_requests import incoming_requests
from sdkwright.targets.reading.responses import has_error_class
from sdkwright.targets.reading.wire_defaults import coded_type

_Key = TypeVar("_Key", bound=Hashable)
_Outline: TypeAlias = tuple[tuple[str, str], tuple[TypeId, ...]]


def with_shared_codecs(package: Package) -> Package:
    """The package, with codecs for what calls and webhooks need alone, and one for types whose codecs would be equal.

    Not for published packages, which have functions for the JSON of every type.
    """
    if package.options.rules.published_names:
        return package
    outlines = dict(_outlines(package))
    needed = _needed(package, outlines, {})
    kinds: dict[int, list[TypeId]] = {}
    for identifier, number in _alike(outlines).items():
        if identifier in needed:
            kinds.setdefault(number, []).append(identifier)
    codec_of: dict[TypeId, TypeId] = {}
    for same in kinds.values():
        codec_of.update(_owners(package, same))
    needed = _needed(package, outlines, codec_of)
    return replace(package, coded=package.coded & needed, codec_of=codec_of)


def _needed(
    package: Package,
    outlines: Mapping[TypeId, _Outline],
    codec_of: Mapping[TypeId, TypeId],
) -> frozenset[TypeId]:
    """The types whose codecs something reads or writes by, where some have that of another."""
    printer = _Printer(package)
    for declaration in package.api.declarations.values():
        if has_error_class(declaration):
            printer.inner.append(declaration.id)
            printer.declared(declaration, "")
    for type_ in _whole(package):
        printer.lazy(type_)
    needed: set[TypeId] = set()
    waiting = printer.inner
    while waiting:
        identifier = waiting.pop()
        if identifier not in needed:
            needed.add(identifier)
            owner = codec_of.get(identifier)
            if owner is not None:
                waiting.append(owner)
            elif identifier in outlines:
                waiting += outlines[identifier][1]
    return frozenset(needed)


def _whole(package: Package) -> Iterator[Type]:
    """The types of what is sent or received as it stands."""
    flat_events = package.options.sse_flat_response
    for call in package.calls:
        yield from (one.type for one in call.operation.parameters)
        body = call.request.body
        types = [coded_type(one) for one in body.contents] if body else []
        types += [
            wire_type(content, flat_events=flat_events)
            for response in call.result.successes
            for content in response.contents
        ]
        yield from filter(None, types)
    for _, _, content in incoming_requests(package.api):
        yield content.schema


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


def _alike(outlines: Mapping[TypeId, _Outline]) -> Mapping[TypeId, int]:
    """A number for each type with a codec, the same for types whose codecs are equal whatever they are called.

    Those are parted whose own texts differ, then, again and again, those that have parted types at the same place.
    """
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
