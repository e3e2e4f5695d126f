"""The order of declarations, and where each is reachable from. No recursion: documents nest as deep as they like."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    ObjectDeclaration,
    UnionDeclaration,
    Usage,
)
from sdkwright.ir.types import (
    EventStream,
    Items,
    JsonLines,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    TupleOf,
    Type,
    TypeId,
    name_of_type,
)


def references(type_: Type) -> list[TypeId]:
    """The declarations a type names directly, in order."""
    # Most types of a document are these two.
    if isinstance(type_, Ref):
        return [type_.target]
    if isinstance(type_, Scalar):
        return [] if type_.component is None else [type_.component]
    ids: list[TypeId] = []
    stack: list[Type] = [type_]
    while stack:
        current = stack.pop()
        name = name_of_type(current)
        if name is not None:
            ids.append(name)
            continue
        match current:
            case ListOf(item, _) | JsonLines(item) | Items(item):
                stack.append(item)
            case MapOf(value):
                stack.append(value)
            case Nullable(inner):
                stack.append(inner)
            case TupleOf(items, rest):
                if rest is not None:
                    stack.append(rest)
                stack.extend(reversed(items))
            case EventStream(event, data):
                stack.extend((data, event))
            case _:
                pass
    return ids


def inner_references(declaration: Declaration) -> list[TypeId]:
    """The declarations that one refers to, in the document's order."""
    match declaration:
        case ObjectDeclaration():
            types: list[Type] = [field.type for field in declaration.fields]
            if declaration.additional is not None:
                types.append(declaration.additional)
        case UnionDeclaration():
            types = list(declaration.variants)
        case AliasDeclaration():
            types = [declaration.type]
        case _:
            types = []
    return [target for type_ in types for target in references(type_)]


def in_walk_order(
    declarations: Mapping[TypeId, Declaration],
    everything: Iterable[Type],
    *,
    requests: Iterable[Type],
    responses: Iterable[Type],
    errors: Iterable[Type],
) -> dict[TypeId, Declaration]:
    """The declarations as a depth-first walk from ``everything`` first meets them; unreached ones follow as they were.

    Each is told where it is reachable from; ``errors`` are the bodies of error responses.
    """
    failed = list(errors)
    inner = {target: inner_references(one) for target, one in declarations.items()}
    request = _reachable(requests, inner)
    response = _reachable([*responses, *failed], inner)
    error = {target for type_ in failed for target in references(type_)}
    return {
        target: replace(
            declarations[target],
            usage=Usage(
                request=target in request,
                response=target in response,
                error=target in error,
            ),
        )
        for target in _met(everything, inner)
    }


def _met(
    roots: Iterable[Type], inner: Mapping[TypeId, Sequence[TypeId]]
) -> dict[TypeId, None]:
    """What types lead to, in the order of a depth-first walk, and all else."""
    met: dict[TypeId, None] = {}
    for root in roots:
        stack = references(root)[::-1]
        while stack:
            target = stack.pop()
            if target not in met and target in inner:
                met[target] = None
                stack.extend(reversed(inner[target]))
    return met | dict.fromkeys(inner)


def _reachable(
    roots: Iterable[Type], inner: Mapping[TypeId, Iterable[TypeId]]
) -> set[TypeId]:
    """What types lead to, by the references ``inner`` of each declaration."""
    reached: set[TypeId] = set()
    stack = [target for root in roots for target in references(root)]
    while stack:
        target = stack.pop()
        if target in reached or target not in inner:
            continue
        reached.add(target)
        stack.extend(inner[target])
    return reached
