"""What a property means to whoever makes or reads a value: one answer for models, methods, pages and samples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum
from typing import TypeAlias

from sdkwright.core.numerous import numerous
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Declaration,
    Default,
    EnumDeclaration,
    Field,
    ObjectDeclaration,
)
from sdkwright.ir.types import (
    Const,
    Nothing,
    Nullable,
    Ref,
    Scalar,
    Type,
    TypeId,
    without_null,
)
from sdkwright.targets.reading.union_tags import (
    discriminating_fields,
    spare_tags,
)


class Direction(Enum):
    """Which way a value travels."""

    SENT = "sent"
    RECEIVED = "received"


def travels(field: Field, direction: Direction) -> bool:
    """Whether a property is part of what travels that way.

    What is read-only is no part of a request, what is write-only none of a response (OAS 3.1, 4.8.24; JSON Schema
    validation, 9.4).
    """
    return not (field.read_only if direction is Direction.SENT else field.write_only)


def required_in(field: Field, direction: Direction) -> bool:
    """Whether a property is required of what travels that way.

    A name that is listed as required and declared nowhere is often a slip, which servers don't know of: it is asked of
    people, not of servers.
    """
    if not field.is_declared and direction is Direction.RECEIVED:
        return False
    return field.required and travels(field, direction)


def directions_of(declaration: ObjectDeclaration) -> tuple[Direction, ...]:
    """The ways in which values of a type travel; both where no operation says."""
    usage = declaration.usage
    used = (
        *((Direction.SENT,) if usage.request else ()),
        *((Direction.RECEIVED,) if usage.response else ()),
    )
    return used or (Direction.SENT, Direction.RECEIVED)


def made_for(declaration: Declaration) -> Direction:
    """Which way's words spell a type that may travel both ways: callers make values of what is sent at all."""
    usage = declaration.usage
    is_only_received = usage.response and not usage.request
    return Direction.RECEIVED if is_only_received else Direction.SENT


@numerous(kw_only=True)
class FieldReading:
    """A property of an object, read once.

    ``required`` says that values have it whichever way they travel; ``is_tag`` that it tells the members of a union
    apart, so that plain values need it too unless they are told apart without; ``may_be_absent`` that values that people
    make may lack it, since the document doesn't ask for it or ``sent_default`` stands in. That one goes out with requests where nobody gave a
    value, because the server wants one; None where nothing does. ``is_open``: what is received may have another value
    than the type shows. ``constant`` is the one value that it has.
    """

    field: Field
    required: bool
    is_tag: bool
    may_be_absent: bool
    sent_default: Default | None
    is_open: bool
    constant: Const | None

    @property
    def is_asked_of_requests(self) -> bool:
        """Whether the document asks requests for a value and has no default, though answers may lack it."""
        is_required = self.required or required_in(self.field, Direction.SENT)
        return is_required and self.field.default is None

    @property
    def is_asked(self) -> bool:
        """Whether the document asks for a value and has no default: constants are asked for too."""
        return self.required and self.field.default is None

    @property
    def is_asked_of_data(self) -> bool:
        """Whether plain data needs a value, where models have their constants by themselves."""
        return self.must_be_given or (self.is_tag and not self.may_be_absent)

    @property
    def must_be_given(self) -> bool:
        """Whether whoever makes a value has to say this one, where a language fills constants in."""
        return self.is_asked and self.constant is None


FieldReadings: TypeAlias = Mapping[tuple[TypeId, str], FieldReading]
"""By declaration and the field's key."""


def read_fields(api: Api, *, asks_for_tags: bool = False) -> FieldReadings:
    """Every property of every object of an API.

    ``asks_for_tags`` says that people give what tells members of a union apart also where the document lets them leave
    it out.
    """
    spare = frozenset[tuple[TypeId, str]]() if asks_for_tags else spare_tags(api)
    return dict(_readings(api, spare))


def _readings(
    api: Api, spare: frozenset[tuple[TypeId, str]]
) -> Iterator[tuple[tuple[TypeId, str], FieldReading]]:
    tags = discriminating_fields(api)
    for declaration in api.declarations.values():
        if isinstance(declaration, ObjectDeclaration):
            directions = directions_of(declaration)
            for field in declaration.fields:
                place = (declaration.id, field.name.source)
                reading = _reading(api, field, directions, is_tag=place in tags)
                if place in spare and not field.required and reading.constant:
                    lacks = reading.may_be_absent or Direction.SENT in directions
                    reading = replace(reading, may_be_absent=lacks)
                yield (declaration.id, field.key), reading


def _is_open(api: Api, type_: Type) -> bool:
    """Whether a type that shows listed values alone is one of others, too."""
    bare = without_null(type_)
    if isinstance(bare, Ref):
        enum = api.declarations.get(bare.target)
        return isinstance(enum, EnumDeclaration) and enum.open and enum.is_tag
    return isinstance(bare, Const) and bare.open


def _constant(type_: Type) -> Const | None:
    if isinstance(type_, Nullable) and isinstance(type_.inner, Nothing):
        return Const(None)
    return type_ if isinstance(type_, Const) else None


def _reading(
    api: Api, field: Field, directions: tuple[Direction, ...], *, is_tag: bool
) -> FieldReading:
    required = field.required and all(required_in(field, one) for one in directions)
    # Of most properties the kind of value is all there is to know.
    is_plain = isinstance(field.type, Scalar)
    constant = None if is_plain else _constant(field.type)
    if is_tag and not required:
        # What tells members apart is there, unless the document has no value for it to have.
        has_value = field.default is not None or constant is not None
        required = field.required or has_value
    default = field.default if Direction.SENT in directions else None
    is_wanted = default is not None and required_in(field, Direction.SENT)
    return FieldReading(
        field=field,
        required=required,
        is_tag=is_tag,
        may_be_absent=not required or (default is not None and not is_tag),
        sent_default=default if is_wanted else None,
        is_open=not is_plain and _is_open(api, field.type),
        constant=constant,
    )
