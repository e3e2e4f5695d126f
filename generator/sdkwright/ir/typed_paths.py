"""What may stand at a path in values of a type."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.json_path import Path
from sdkwright.ir.objects_of import Declarations, plain_types
from sdkwright.ir.types import (
    Anything,
    ListOf,
    MapOf,
    Ref,
    TupleOf,
    Type,
)


def types_at(declarations: Declarations, type_: Type, path: Path) -> tuple[Type, ...]:
    """The types at the end of a path, any value where the types say nothing of it; none where nothing can stand there.

    Members of unions that the path doesn't lead through are left out.
    """
    types = plain_types(declarations, type_)
    for step in path:
        inner = [one for type_ in types for one in _step(declarations, type_, step)]
        plain = (one for type_ in inner for one in plain_types(declarations, type_))
        types = tuple(dict.fromkeys(plain))
    return types


def _step(declarations: Declarations, type_: Type, step: str | int) -> Iterator[Type]:
    match type_, step:
        case (Anything(), _) | (TupleOf(), int()):
            yield Anything()
        case ListOf(item, _), int():
            yield item
        case MapOf(value), str():
            yield value
        case Ref(target), str():
            declaration = declarations.get(target)
            if isinstance(declaration, ObjectDeclaration):
                yield from _member(declaration, step)
        case _:
            pass


def _member(declaration: ObjectDeclaration, name: str) -> Iterator[Type]:
    fields = {one.name.source: one.type for one in declaration.fields}
    if name in fields:
        yield fields[name]
    elif declaration.additional is not None:
        yield declaration.additional
    elif not fields:
        yield Anything()
