"""Structural types. References are ids (the schema's pointer), so recursion is ordinary data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from sdkwright.core.json import JsonValue
from sdkwright.core.numerous import KeyEnum, numerous
from sdkwright.core.pointer import Pointer

TypeId: TypeAlias = Pointer


class ScalarKind(KeyEnum):
    """What a scalar's value is; everything a target can't hold more precisely stays a string."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    DATE_TIME = "date-time"
    TIME = "time"
    DURATION = "duration"
    UUID = "uuid"
    DECIMAL = "decimal"  # a decimal number that travels as a string
    DECIMAL_NUMBER = "decimal number"  # one that travels as a number
    # These two travel as numbers; a target has them that reads and writes numbers without loss only where asked to.
    LONG_INTEGER = "long integer"
    EXACT_DECIMAL = "exact decimal"
    INTEGER_STRING = "integer string"  # an integer that travels as a string
    BYTES = "bytes"  # base64 text on the wire (format byte, contentEncoding base64)
    BINARY = "binary"  # raw octets on the wire
    # A text that is none of those which tell members of a union apart: that of the base of them all.
    UNRECOGNIZED = "unrecognized"


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """Bounds for made-up values and docs; nothing is refused at run time for breaking them."""

    minimum: float | int | None = None
    maximum: float | int | None = None
    exclusive_minimum: float | int | None = None
    exclusive_maximum: float | int | None = None
    multiple_of: float | int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None


UNCONSTRAINED = Constraints()


# Scalars, lists, tuples and maps have their structure wherever they stand. Where a component is such a type and nothing
# else, ``component`` is that one, whose alias is what they are called; what they are, and so equality, goes by structure.


@numerous()
class Scalar:
    """A value with no parts. ``format`` is the document's spelling, for docs and made-up values."""

    kind: ScalarKind
    format: str | None = None
    constraints: Constraints = UNCONSTRAINED
    component: TypeId | None = field(default=None, compare=False)


@numerous()
class ListOf:
    """An array whose items have one type."""

    item: Type
    constraints: Constraints = UNCONSTRAINED
    component: TypeId | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class TupleOf:
    """An array with typed positions (``prefixItems``); ``rest`` types what follows, None forbids it."""

    items: tuple[Type, ...]
    rest: Type | None
    component: TypeId | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object with no declared fields: string keys to one value type."""

    value: Type
    component: TypeId | None = field(default=None, compare=False)


@numerous()
class Ref:
    """A named declaration, by id."""

    target: TypeId


@numerous()
class Nullable:
    """The inner type or null. ``inner`` is never itself Nullable."""

    inner: Type


@dataclass(frozen=True, slots=True)
class Const:
    """Exactly this value (``const``).

    ``open``: what is received may be another one all the same, though the type doesn't show it. An enum of one value
    grows, and a discriminator's mapping closes no property.
    """

    value: JsonValue = field(hash=False)
    open: bool = False


@dataclass(frozen=True, slots=True)
class Anything:
    """Any JSON value (the empty schema, ``true``)."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No value at all (``false``), or a body that has none. Null alone is ``Nullable`` of it: ``NULL``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedData:
    """Which data of a stream's events is text as it comes, where other data is JSON.

    ``by_event`` says it by the event's name (True: text). Other data is text where it is one of ``texts``; else JSON
    where it is JSON of one of the ``kinds`` (`object`, `array`, `string`, `number`, `boolean`, `null`); else text.
    """

    by_event: tuple[tuple[str, bool], ...] = ()
    texts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventStream:
    """Server-sent events; ``event`` types the whole event, ``data`` its data alone.

    ``is_text`` says that data is text as it comes, ``mixed`` when it is; else it is JSON. ``by_member`` says that events
    are members of a union, so that only a whole event tells what its data is.
    """

    event: Type
    data: Type
    is_text: bool = False
    mixed: MixedData | None = None
    by_member: bool = False


@dataclass(frozen=True, slots=True)
class JsonLines:
    """JSON values one a line (JSON lines, NDJSON, JSON sequences), as they are received."""

    item: Type


@dataclass(frozen=True, slots=True)
class Items:
    """Values to send one after another, each as it is there: what a request's body of JSON lines is made of."""

    item: Type


Type: TypeAlias = (
    Scalar
    | ListOf
    | TupleOf
    | MapOf
    | Ref
    | Nullable
    | Const
    | Anything
    | Nothing
    | EventStream
    | JsonLines
    | Items
)

NULL = Nullable(Nothing())
"""Null and nothing else."""


def component_of(type_: Type) -> TypeId | None:
    """The component whose structure a type has, and whose alias it is called by."""
    match type_:
        case Scalar() | ListOf() | TupleOf() | MapOf():
            return type_.component
        case _:
            return None


def name_of_type(type_: Type) -> TypeId | None:
    """The declaration that a type names: the one it refers to, or is called by."""
    return type_.target if isinstance(type_, Ref) else component_of(type_)


def without_null(type_: Type) -> Type:
    """The type of the values that aren't null."""
    return type_.inner if isinstance(type_, Nullable) else type_
