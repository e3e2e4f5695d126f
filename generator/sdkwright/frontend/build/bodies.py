"""Request bodies (OAS 3.1, 4.8.13) and the contents that bodies and responses share."""

from __future__ import annotations

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child, last_token
from sdkwright.frontend.build.encodings import encodings_of, report_unsent
from sdkwright.frontend.build.events import event_stream, line_type
from sdkwright.frontend.build.examples import named_examples
from sdkwright.frontend.build.media import (
    answer_kind_of,
    is_octets,
    is_structured,
    is_text,
    media_kind_of,
)
from sdkwright.frontend.build.members import report_misplaced
from sdkwright.frontend.build.operation_reader import OperationReader
from sdkwright.frontend.build.owners import mark_owners
from sdkwright.frontend.build.reading import (
    NO_OBJECT,
    flag_at,
    object_at,
    object_behind,
    text_at,
)
from sdkwright.frontend.build.shared_schemas import SharedSchemas
from sdkwright.frontend.build.site import Site, name_of
from sdkwright.frontend.grammar import reference_of
from sdkwright.frontend.index import Broken, Node
from sdkwright.ir.media_types import essence_of
from sdkwright.ir.names import Name, Role
from sdkwright.ir.operation import Content, MediaKind, RequestBody
from sdkwright.ir.types import (
    Anything,
    Items,
    JsonLines,
    Nothing,
    Scalar,
    ScalarKind,
    Type,
)

_OCTETS = Scalar(ScalarKind.BINARY)
_TEXT = Scalar(ScalarKind.STRING)
# Kinds of media whose schema may be one that JSON has, too: then values are the same, however they come.
_SHARED = (MediaKind.JSON, MediaKind.TEXT, MediaKind.BY_ANSWER)


def request_body(
    reader: OperationReader, node: JsonValue, at: Pointer
) -> RequestBody | None:
    """The body an operation sends; None, and a finding, where it can't be understood."""
    target = object_behind(reader.walk.index, Node(at, node))
    if isinstance(target, str):
        _refused(reader, at, target)
        return None
    written = target.value.get("content")
    if not isinstance(written, dict) or not written:
        _refused(reader, at, "it has no `content`")
        return None
    content_at = child(target.pointer, "content")
    contents = tuple(
        content_of(
            reader,
            media_type,
            media,
            child(content_at, media_type),
            Role.REQUEST_BODY,
        )
        for media_type, media in written.items()
    )
    return RequestBody(
        required=flag_at(target.value, "required"),
        contents=contents,
        description=text_at(target.value, "description"),
        name=_component_name(reader, written, content_at),
        origin=at,
    )


def _refused(reader: OperationReader, at: Pointer, reason: str) -> None:
    reader.walk.report(rules.OPERATION_BODY, at, reason=reason)


def _component_name(
    reader: OperationReader, content: JsonObject, at: Pointer
) -> Name | None:
    """The component that the first content's schema refers to."""
    for media_type, media in content.items():
        node = Node(child(at, media_type), media)
        target = object_behind(reader.walk.index, node)
        if isinstance(target, str):
            return None
        reference = reference_of(object_at(target.value, "schema"))
        return None if reference is None else name_of(last_token(reference))
    return None


def content_of(
    reader: OperationReader,
    media_type: str,
    node: JsonValue,
    at: Pointer,
    role: Role,
    *,
    status: str | None = None,
    description: str | None = None,
    shared: SharedSchemas | None = None,
) -> Content:
    """One media type of a body, or of a response with ``shared`` schemas."""
    media, place = _media(reader, node, at)
    site = reader.site(media, place, role, status=status, description=description)
    kind = media_kind_of if shared is None else answer_kind_of
    twin = None
    if shared is not None and kind(media_type, Anything()) in _SHARED:
        twin = shared.find(media)
    schema = twin or _schema(reader, media_type, media, place, site, role)
    media_kind = kind(media_type, schema)
    if shared is not None and media_kind is MediaKind.JSON:
        shared.add(media, schema)
    if twin is not None and media_kind is MediaKind.TEXT and not is_text(twin):
        media_kind = MediaKind.BY_ANSWER
    return Content(
        media_type=media_type,
        media_kind=media_kind,
        schema=twin or _fitting(reader, schema, media_kind, role, media_type, at),
        sentinel=text_at(media, "x-speakeasy-sse-sentinel"),
        encodings=encodings_of(media),
        examples=named_examples(reader.walk.index, media, place),
        origin=at,
    )


def _media(
    reader: OperationReader, node: JsonValue, at: Pointer
) -> tuple[JsonObject, Pointer]:
    """The media type's object and where it stands; an empty one, and a finding, where there is none."""
    target = reader.walk.index.follow(Node(at, node))
    if isinstance(target, Broken):
        reason = str(target.value)
        what = "media type's schema"
        reader.walk.report(rules.OPERATION_REFERENCE, at, reason=reason, what=what)
        return NO_OBJECT, at
    if not isinstance(target.value, dict):
        if target.value is not None:
            report_misplaced(reader.walk, target.value, "an object", at)
        return NO_OBJECT, at
    return target.value, target.pointer


def _schema(
    reader: OperationReader,
    media_type: str,
    media: JsonObject,
    at: Pointer,
    site: Site | None,
    role: Role,
) -> Type:
    media_kind = media_kind_of(media_type, Anything())
    is_sent = role is Role.REQUEST_BODY
    if is_sent:
        report_unsent(reader.walk, media_type, media, at)
    if media_kind is MediaKind.EVENT_STREAM:
        if not is_sent:
            return event_stream(reader, media, at, site)
        # Events are for reading: the caller writes such a body.
        written = object_at(media, "itemSchema") or object_at(media, "schema")
        if written and written.get("type") != "string":
            reader.walk.report(
                rules.OPERATION_CONTENT, at, media_type=media_type, instead="text"
            )
        return _TEXT
    if media_kind is MediaKind.JSON_LINES:
        item = line_type(reader, media, at, site, role)
        return Items(item) if is_sent else JsonLines(item)
    if site is None:
        return Anything()
    if (
        media_kind is MediaKind.MULTIPART
        and essence_of(media_type) == "multipart/form-data"
    ):
        # Raw octets among the properties of a part's owner become files.
        mark_owners(reader.walk.index, site, reader.walk.part_owners)
    return reader.type_of(site)


def _fitting(
    reader: OperationReader,
    schema: Type,
    media_kind: MediaKind,
    role: Role,
    media_type: str,
    at: Pointer,
) -> Type:
    """The type as the kind of media can hold it: text formats give text, other unknown ones octets."""
    if media_kind in (
        MediaKind.BINARY,
        MediaKind.TEXT,
        MediaKind.XML,
    ) and is_structured(schema):
        reader.walk.report(
            rules.OPERATION_CONTENT,
            at,
            media_type=media_type,
            instead="octets" if media_kind is MediaKind.BINARY else "text",
        )
    if media_kind is MediaKind.BINARY:
        return _OCTETS
    if media_kind in (MediaKind.TEXT, MediaKind.XML):
        return _OCTETS if is_octets(schema) and role is Role.REQUEST_BODY else _TEXT
    return Anything() if isinstance(schema, Nothing) else schema
