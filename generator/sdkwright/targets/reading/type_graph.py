"""What types are made of, and which declarations they lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import (
    ListOf,
    MapOf,
    Nullable,
    Ref,
    TupleOf,
    Type,
    TypeId,
)


def parts(declaration: Declaration) -> Iterable[Type]:
    """The types that a declaration is made of."""
    match declaration:
        case ObjectDeclaration():
            extra = () if declaration.additional is None else (declaration.additional,)
            return (*(field.type for field in declaration.fields), *extra)
        case UnionDeclaration():
            return declaration.variants
        case AliasDeclaration():
            return (declaration.type,)
        case _:
            return ()


def inner_types(type_: Type) -> tuple[Type, ...]:
    """The types directly within a structural type."""
    match type_:
        case Nullable(inner) | ListOf(inner) | MapOf(inner):
            return (inner,)
        case TupleOf(items, rest):
            return items if rest is None else (*items, rest)
        case _:
            return ()


def targets(type_: Type) -> Iterator[TypeId]:
    """The declarations that a type names, at any depth."""
    if isinstance(type_, Ref):
        yield type_.target
    for inner in inner_types(type_):
        yield from targets(inner)


def reachable(api: Api, types: Iterable[Type]) -> frozenset[TypeId]:
    """The declarations that types lead to, through others too."""
    found: set[TypeId] = set()
    waiting = [target for type_ in types for target in targets(type_)]
    while waiting:
        identifier = waiting.pop()
        if identifier not in found:
            found.add(identifier)
            for part in parts(api.declarations[identifier]):
                waiting += targets(part)
    return frozenset(found)


def circular(api: Api) -> frozenset[TypeId]:
    """The declarations that lead back to themselves, and those on the way from one such circle to another."""
    leads = {
        declaration.id: {t for part in parts(declaration) for t in targets(part)}
        for declaration in api.declarations.values()
    }
    left = _without_ends(leads)
    led: dict[TypeId, set[TypeId]] = {target: set() for target in left}
    for target, others in left.items():
        for other in others:
            led[other].add(target)
    return frozenset(_without_ends(led))


def _without_ends(
    leads: Mapping[TypeId, set[TypeId]],
) -> dict[TypeId, set[TypeId]]:
    """A graph without nodes that lead nowhere, and without those that lead to such nodes alone."""
    left = {target: set(others) for target, others in leads.items()}
    led: dict[TypeId, list[TypeId]] = {}
    for target, others in left.items():
        for other in others:
            led.setdefault(other, []).append(target)
    ends = [target for target, others in left.items() if not others]
    while ends:
        end = ends.pop()
        del left[end]
        for target in led.get(end, ()):
            left[target].discard(end)
            if not left[target]:
                ends.append(target)
    return left


def is_itself(api: Api, type_: Type, declaration: Declaration) -> bool:
    """Whether a value of the type is one of the declaration's as it stands, not one somewhere within it."""
    seen: set[TypeId] = set()
    waiting = [type_]
    while waiting:
        match waiting.pop():
            case Nullable(inner):
                waiting.append(inner)
            case Ref(target) if target == declaration.id:
                return True
            case Ref(target) if target not in seen:
                seen.add(target)
                found = api.declarations[target]
                if isinstance(found, UnionDeclaration | AliasDeclaration):
                    waiting += parts(found)
            case _:
                pass
    return False
