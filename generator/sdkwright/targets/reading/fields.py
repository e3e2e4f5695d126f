"""What a property means to whoever makes or reads a value: one answer for models, methods, pages and samples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.types import Const, TypeId
from sdkwright.targets.reading.union_tags import discriminating_fields


class Direction(Enum):
    """Which way a value travels."""

    SENT = "sent"
    RECEIVED = "received"


def required_in(field: Field, direction: Direction) -> bool:
    """Whether the document requires a property of what travels that way.

    What is read-only is no part of a request, what is write-only none of a response (OAS 3.1, 4.8.24; JSON Schema
    validation, 9.4).
    """
    one_way = field.read_only if direction is Direction.SENT else field.write_only
    return field.required and not one_way


def directions_of(declaration: ObjectDeclaration) -> tuple[Direction, ...]:
    """The ways in which values of a type travel; both where no operation says."""
    usage = declaration.usage
    used = (
        *((Direction.SENT,) if usage.request else ()),
        *((Direction.RECEIVED,) if usage.response else ()),
    )
    return used or (Direction.SENT, Direction.RECEIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldReading:
    """A property of an object, read once.

    ``required`` says that values have it whichever way they travel; ``is_tag`` that it tells the members of a union
    apart, so that plain values need it too; ``is_sent`` that a request goes out with its default or constant where
    nobody gave a value, since the server wants one.
    """

    field: Field
    required: bool
    is_tag: bool
    is_sent: bool

    @property
    def has_own_value(self) -> bool:
        """Whether there is a value without anyone giving it: a default, or the constant of what has to be there."""
        constant = isinstance(self.field.type, Const) and (self.required or self.is_tag)
        return self.field.default is not None or constant

    @property
    def must_be_given(self) -> bool:
        """Whether whoever makes a value has to say this one."""
        return self.required and not self.has_own_value


FieldReadings: TypeAlias = Mapping[tuple[TypeId, str], FieldReading]
"""By declaration and wire name."""


def read_fields(api: Api) -> FieldReadings:
    """Every property of every object of an API."""
    return dict(_readings(api))


def _readings(api: Api) -> Iterator[tuple[tuple[TypeId, str], FieldReading]]:
    tags = discriminating_fields(api)
    for declaration in api.declarations.values():
        if isinstance(declaration, ObjectDeclaration):
            directions = directions_of(declaration)
            is_requested = Direction.SENT in directions
            for field in declaration.fields:
                key = (declaration.id, field.name.source)
                is_tag = key in tags
                required = all(required_in(field, one) for one in directions)
                yield key, FieldReading(
                    field=field,
                    required=required or (is_tag and field.default is not None),
                    is_tag=is_tag,
                    is_sent=is_requested
                    and (is_tag or required_in(field, Direction.SENT)),
                )
