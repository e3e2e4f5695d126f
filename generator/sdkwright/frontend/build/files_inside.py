"""Files that a multipart body can't have as parts: those inside its properties, which travel as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.core.catalogue import walk as rules
from sdkwright.frontend.build.walk import Walk
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.objects_of import objects_of
from sdkwright.ir.operation import MediaKind, Operation
from sdkwright.ir.types import (
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    TupleOf,
    Type,
    TypeId,
)


def report_files_inside(
    walk: Walk, operation: Operation, declarations: Mapping[TypeId, Declaration]
) -> None:
    """Name each property of the operation's multipart bodies that holds octets further inside."""
    body = operation.request_body
    for content in body.contents if body is not None else ():
        if content.media_kind is not MediaKind.MULTIPART:
            continue
        for declaration in objects_of(declarations, content.schema):
            for field in declaration.fields:
                if _holds_octets(declarations, field.type):
                    name = field.name.source
                    walk.report(rules.OPERATION_FILES_INSIDE, field.origin, name=name)


def _holds_octets(declarations: Mapping[TypeId, Declaration], type_: Type) -> bool:
    seen: set[TypeId] = set()
    waiting = list(_inner(declarations, type_, seen))
    while waiting:
        one = waiting.pop()
        if isinstance(one, Scalar) and one.format == "binary":
            return True
        waiting += _inner(declarations, one, seen)
    return False


def _inner(
    declarations: Mapping[TypeId, Declaration], type_: Type, seen: set[TypeId]
) -> Iterator[Type]:
    """What values of a type hold, or what it stands for; of a declaration once."""
    match type_:
        case Nullable(inner) | ListOf(inner) | MapOf(inner):
            yield inner
        case TupleOf(items, rest):
            yield from items
            if rest is not None:
                yield rest
        case Ref(target) if target not in seen:
            seen.add(target)
            match declarations.get(target):
                case ObjectDeclaration(fields=fields, additional=additional):
                    yield from (field.type for field in fields)
                    if additional is not None:
                        yield additional
                case UnionDeclaration(variants=variants):
                    yield from variants
                case AliasDeclaration(type=inner):
                    yield inner
                case _:
                    pass
        case _:
            pass
