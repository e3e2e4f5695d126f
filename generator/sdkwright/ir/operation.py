"""Operations: what one method of a client does on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from sdkwright.core.json import JsonValue
from sdkwright.core.numerous import numerous
from sdkwright.core.pointer import Pointer
from sdkwright.ir.declarations import Default
from sdkwright.ir.names import Name
from sdkwright.ir.pagination import Pagination
from sdkwright.ir.security import Requirements
from sdkwright.ir.types import Type, TypeId


class Location(Enum):
    """Where a parameter travels (OAS 3.2, 4.12)."""

    PATH = "path"
    QUERY = "query"
    QUERYSTRING = "querystring"
    HEADER = "header"
    COOKIE = "cookie"


class MediaKind(Enum):
    """The family of media types, which says how bytes are written and read."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    TEXT = "text"
    BINARY = "binary"
    EVENT_STREAM = "event-stream"
    JSON_LINES = "json-lines"
    XML = "xml"  # passed through as text
    BY_ANSWER = "by-answer"  # the answer's own media type says it


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An example value; ``name`` is its key under ``examples``, None for a plain ``example``."""

    value: JsonValue
    name: str | None = None
    summary: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How one property of a form or multipart body travels (OAS 3.1.1, 4.8.15).

    Without ``style`` it travels in a media type: ``content_type``, None where the document leaves a choice, or says
    nothing, so that the value decides. ``array_name`` is what parts of an array are called, None for the property's name.
    """

    property_name: str
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    array_name: str | None = None


@numerous(kw_only=True)
class Content:
    """A body in one media type. ``schema`` types the whole body (an EventStream for events); ``takes_text`` says that
    also a text that is no JSON is a value of it.
    """

    media_type: str
    media_kind: MediaKind
    schema: Type
    takes_text: bool = False
    sentinel: str | None = None
    encodings: tuple[Encoding, ...] = ()
    examples: tuple[Example, ...] = ()
    origin: Pointer


@numerous(kw_only=True)
class Parameter:
    """A value outside the body. ``media_kind`` is set when the document gives it a media type."""

    name: Name
    location: Location
    type: Type
    required: bool
    style: str
    explode: bool
    allow_reserved: bool = False
    media_kind: MediaKind | None = None
    description: str | None = None
    default: Default | None = None
    examples: tuple[Example, ...] = ()
    deprecated: bool = False
    deprecation: str | None = None
    is_global: bool = False
    extensions: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    origin: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestBody:
    """What an operation sends, in the document's order of media types."""

    required: bool
    contents: tuple[Content, ...]
    description: str | None = None
    name: Name | None = None  # the component the first content's schema refers to
    origin: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A typed response header."""

    name: Name
    type: Type
    required: bool
    description: str | None = None


@numerous(kw_only=True)
class Response:
    """What comes back for a status: exact (``200``), a range (``4XX``) or ``default``. ``is_error`` is what the document
    says of it, None where the status decides.
    """

    status: str
    description: str | None
    contents: tuple[Content, ...]
    headers: tuple[Header, ...] = ()
    component: Name | None = None
    is_error: bool | None = None
    origin: Pointer

    @property
    def is_success(self) -> bool:
        """Whether the status is a 2XX, unless the document decides otherwise."""
        return (
            self.status.startswith("2") if self.is_error is None else not self.is_error
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """A variable of a server's URL."""

    name: Name
    default: str
    values: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A base URL; ``name`` comes from ``x-speakeasy-server-id`` or OpenAPI 3.2's ``name``."""

    url: str
    name: str | None = None
    description: str | None = None
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """When and how calls are tried again (``x-speakeasy-retries``). Intervals are milliseconds.

    ``retry_late_answers`` is set where the document itself says that calls are tried again when no response comes: then
    even those that the server may have carried out.
    """

    initial_interval: int = 500
    max_interval: int = 60_000
    exponent: float = 1.5
    max_elapsed_time: int = 3_600_000
    status_codes: tuple[str, ...] = ("408", "429", "5XX")
    retry_connection_errors: bool = True
    retry_late_answers: bool = False


GENERATED_BY = "x-generated-by"
GENERATOR = "sdkwright"
"""What samples of `x-codeSamples` have that this generator wrote for other programs to show: no hand wrote them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A hand-written code sample of ``x-codeSamples``: replaces the generated one in its language."""

    heading: str
    language: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageExample:
    """That an operation shows how the API is used, with what README says there; ``position`` is its place among others,
    behind them where it is None.
    """

    title: str | None = None
    description: str | None = None
    position: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Callback:
    """A request the server makes to the client's own URL."""

    name: str
    expression: str
    operations: tuple[Operation, ...]


@numerous(kw_only=True)
class Operation:
    """A method and a path. ``path`` is the document's key, ``url_path`` what travels (no ``#fragment``).

    ``has_own_group`` says that the document gives it its group by name, not by a tag; ``request_wrapper`` is the declaration that holds parameters and body together, where there are
    parameters; ``result`` types what a successful call gives (None: no content), a Ref to the union
    ``<id>Response`` where the success responses have several contents; ``envelope`` is the declaration that a call gives
    it in, where calls give it so. ``deprecation`` is what is said of one that is
    deprecated, ``replacement`` the origin of the operation to use instead; ``max_arguments`` is the document's word on
    how many arguments a method takes one by one. ``may_be_empty`` says that a success may come
    without a body where others have one; ``stream_switch`` is the name of the boolean that asks for a stream where
    an answer may be one. ``former_of`` is the origin of the operation that was called so once.
    """

    id: str
    name: Name
    group: tuple[Name, ...]
    method: str
    path: str
    url_path: str
    has_own_group: bool = False
    summary: str | None = None
    description: str | None = None
    deprecated: bool = False
    deprecation: str | None = None
    replacement: Pointer | None = None
    parameters: tuple[Parameter, ...] = ()
    max_arguments: int | None = None
    request_body: RequestBody | None = None
    request_wrapper: TypeId | None = None
    responses: tuple[Response, ...] = ()
    result: Type | None = None
    envelope: TypeId | None = None
    may_be_empty: bool = False
    security: Requirements | None = None  # None: the document's own apply
    servers: tuple[Server, ...] = ()  # empty: the document's own apply
    retries: RetryPolicy | None = None
    timeout: int | None = None
    pagination: Pagination | None = None
    stream_switch: str = "stream"
    callbacks: tuple[Callback, ...] = ()
    former_of: Pointer | None = None
    samples: tuple[Sample, ...] = ()
    usage_example: UsageExample | None = None
    extensions: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    origin: Pointer
    # What its types name, once somebody asked: nothing changes an operation.
    mentions: tuple[TypeId, ...] | None = field(
        default=None, init=False, repr=False, compare=False
    )
