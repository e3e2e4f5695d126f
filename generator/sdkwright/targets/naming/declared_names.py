"""Names of inline types: the two schemes, in words, before any target cases them.

``nearest`` gives the shortest name that is still free, in the order a walk of the operations meets the types,
so an added type can take a name from another. ``stable`` builds every name from the place of the type alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import TypeAlias

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.names import Naming, Role
from sdkwright.ir.types import TypeId
from sdkwright.targets.naming.number_words import number_words
from sdkwright.targets.naming.scope import Scope

Words: TypeAlias = "tuple[str, ...]"
Casing: TypeAlias = "Callable[[Sequence[str]], str]"


class NameScheme(Enum):
    """How inline types are named."""

    NEAREST = "nearest"
    STABLE = "stable"


# The words a wrapper's name ends with, behind the operation's own.
_SUFFIXES: Mapping[Role, Words] = {
    Role.REQUEST: ("Request",),
    Role.REQUEST_BODY: ("Request", "Body"),
    Role.RESPONSE: ("Response",),
    Role.RESPONSE_BODY: ("Response", "Body"),
    Role.SECURITY: ("Security",),
}


def declared_names(
    api: Api,
    *,
    scheme: NameScheme,
    case: Casing,
    scope_of: Callable[[Declaration], Scope],
    companions_of: Callable[[Declaration], Sequence[str]],
) -> Mapping[TypeId, str]:
    """A cased name for every declaration, unique in its scope.

    Components that are used come first, those already spelled the target's way ahead of the others; then
    inline types in the order of ``api.declarations``; then components nothing uses.
    """
    names: dict[TypeId, str] = {}
    for declaration in _in_order(api, case):
        candidates = tuple(
            case(words) for words in _candidates(api, declaration, scheme, names)
        )
        names[declaration.id] = scope_of(declaration).take(
            candidates, companions_of(declaration)
        )
    return names


def is_used(declaration: Declaration) -> bool:
    """Whether any operation reaches the declaration."""
    usage = declaration.usage
    return usage.request or usage.response or usage.error


def _in_order(api: Api, case: Casing) -> list[Declaration]:
    everything = list(api.declarations.values())
    used = [item for item in everything if is_used(item)]
    components = [item for item in used if item.naming.role is Role.COMPONENT]
    components.sort(key=lambda item: case(_words(item.naming)) != item.name.source)
    inline = [item for item in used if item.naming.role is not Role.COMPONENT]
    return [*components, *inline, *(item for item in everything if not is_used(item))]


def _candidates(
    api: Api,
    declaration: Declaration,
    scheme: NameScheme,
    names: Mapping[TypeId, str],
) -> tuple[Words, ...]:
    naming = declaration.naming
    own = _words(naming)
    kind = _kind_word(declaration)
    if naming.role is Role.COMPONENT:
        return (own, (*own, kind))
    if naming.role in _SUFFIXES:
        return _operation_candidates(naming, own, kind)
    if scheme is NameScheme.STABLE:
        return _stable_candidates(api, declaration, own, names)
    return _nearest_candidates(api, naming, own)


def _operation_candidates(naming: Naming, own: Words, kind: str) -> tuple[Words, ...]:
    operation = naming.operation.words if naming.operation else ()
    suffix = _SUFFIXES[naming.role]
    plain = (*operation, *suffix)
    with_status = (*operation, naming.status or kind, *suffix)
    return (plain, with_status, (*plain, kind))


def _nearest_candidates(api: Api, naming: Naming, own: Words) -> tuple[Words, ...]:
    owner = _owner_words(api, naming)
    if naming.role is Role.VARIANT:
        index = naming.index or 1
        return (number_words(index), (*owner, str(index)), (*owner, *own, str(index)))
    if naming.role is Role.MERGED_PROPERTY:
        return (own, ("Schemas", *own), ("Schemas", *owner, *own))
    return (own, (*owner, *own), (*owner, "Schemas", *own))


def _stable_candidates(
    api: Api, declaration: Declaration, own: Words, names: Mapping[TypeId, str]
) -> tuple[Words, ...]:
    naming = declaration.naming
    parent = names.get(naming.parent) if naming.parent is not None else None
    owner = (parent,) if parent is not None else _owner_words(api, naming)
    kind = _kind_word(declaration)
    if naming.role is Role.VARIANT:
        telling = naming.title.words if naming.title else (str(naming.index or 1),)
        return ((*owner, *telling), (*owner, *telling, kind))
    if naming.role is Role.ITEM:
        return ((*owner, "Item"), (*owner, "Item", kind))
    return ((*owner, *own), (*owner, *own, kind))


def _owner_words(api: Api, naming: Naming) -> Words:
    component = api.declarations.get(naming.component) if naming.component else None
    if component is not None:
        return _words(component.naming)
    return naming.operation.words if naming.operation else ()


def _words(naming: Naming) -> Words:
    return naming.own.words or (naming.own.source or "Type",)


def _kind_word(declaration: Declaration) -> str:
    match declaration:
        case ObjectDeclaration():
            return "Object"
        case FileDeclaration():
            return "File"
        case EnumDeclaration():
            return "Enum"
        case UnionDeclaration():
            return "Union"
        case AliasDeclaration():
            return "Value"
