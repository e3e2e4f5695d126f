"""What a server answers to a sample's call, as the document says: for a package's own tests."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import EnumDeclaration, ObjectDeclaration
from sdkwright.ir.operation import Content, MediaKind, Response
from sdkwright.ir.types import EventStream, ScalarKind, TypeId
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.choosers import is_stream
from sdkwright.targets.samples.gaps import incomplete
from sdkwright.targets.samples.sample_writer import Plain, SampleWriter
from sdkwright.targets.samples.samples import (
    MISSING,
    Defaults,
    Sampled,
    SamplePolicy,
    Sampler,
)

_NUMBERS = (
    ScalarKind.LONG_INTEGER,
    ScalarKind.DECIMAL_NUMBER,
    ScalarKind.EXACT_DECIMAL,
)
# Of a range of media types one that is in it.
_CONCRETE = {
    "*/*": "application/json",
    "application/*": "application/json",
    "text/*": "text/plain",
    "image/*": "image/png",
    "audio/*": "audio/mpeg",
    "video/*": "video/mp4",
}


class Answers:
    """Answers of one API."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._sampler = Sampler(api, SamplePolicy(defaults=Defaults.RECEIVED))
        self._writer = _JsonText(api)

    def gap(self, call: Call, *, streams: bool) -> TypeId | None:
        """The type that the answer can't have a value of, if there is one."""
        _, content = _chosen(call, streams=streams)
        if content is None:
            return None
        value = self._value(content)
        return incomplete(self._api, content.schema, value)

    def route(self, call: Call, *, streams: bool) -> JsonObject:
        """What a call asks for and what it is answered by, as JSON; ``streams`` is whether it asks for a stream."""
        operation = call.operation
        body = operation.request_body
        media_types = [] if body is None else [one.media_type for one in body.contents]
        response, content = _chosen(call, streams=streams)
        return {
            "method": operation.method.upper(),
            "path": operation.url_path,
            "takes": media_types,
            "status": _status(response),
            **({} if content is None else self._body(content)),
        }

    def _body(self, content: Content) -> JsonObject:
        """The media type and the text of a body; JSON as it is."""
        media_type = _CONCRETE.get(content.media_type, content.media_type)
        schema = content.schema
        value = self._value(content)
        if isinstance(schema, EventStream):
            text = self._events(content, schema, value)
            return {"type": media_type, "text": text}
        text = self._writer.value(schema, value, 0)
        match content.media_kind:
            case MediaKind.JSON | MediaKind.BY_ANSWER if "json" in media_type:
                return {"type": media_type, "json": json.loads(text)}
            case MediaKind.JSON_LINES:
                items: list[JsonValue] = json.loads(text)
                lines = "".join(f"{json.dumps(item)}\n" for item in items)
                return {"type": media_type, "text": lines}
            case _:
                return {"type": media_type, "text": _plain_text(json.loads(text))}

    def _value(self, content: Content) -> JsonValue:
        """A body, or an event of a stream."""
        if isinstance(content.schema, EventStream):
            return self._sampler.type(content.schema.event)
        example: Sampled = content.examples[0].value if content.examples else MISSING
        return self._sampler.value(content.schema, example, name="")

    def _events(self, content: Content, stream: EventStream, value: JsonValue) -> str:
        """A stream of one event, with what ends it."""
        event: JsonValue = json.loads(self._writer.value(stream.event, value, 0))
        fields: dict[str, JsonValue] = {"data": event}
        if stream.event != stream.data and isinstance(event, Mapping):
            known = ("event", "data", "id", "retry")
            fields = {key: event[key] for key in known if event.get(key) is not None}
            fields.setdefault("data", self._sampler.type(stream.data))
        data = fields.pop("data", None)
        as_text = isinstance(data, str) and (stream.is_text or stream.mixed is not None)
        lines = [f"{key}: {_plain_text(one)}" for key, one in fields.items()]
        shown = _plain_text(data) if as_text else json.dumps(data)
        lines += [f"data: {line}" for line in shown.split("\n")]
        end = f"data: {content.sentinel}\n\n" if content.sentinel else ""
        return "\n".join(lines) + f"\n\n{end}"


class _JsonText(SampleWriter):
    """Values as JSON has them on the wire."""

    step = 0

    def literal(self, value: Plain) -> str:
        """See the base class."""
        return json.dumps(value)

    def key(self, key: str) -> str:
        """See the base class."""
        return json.dumps(key)

    def text(self, kind: ScalarKind, value: str) -> str:
        """See the base class."""
        return value if kind in _NUMBERS else json.dumps(value)

    def file(self, indent: int) -> str:
        """See the base class."""
        return '"example"'

    def member(self, declaration: EnumDeclaration, value: JsonValue) -> str | None:
        """See the base class."""
        return json.dumps(value)

    def object(
        self,
        declaration: ObjectDeclaration,
        value: Mapping[str, JsonValue],
        indent: int,
    ) -> str:
        """See the base class."""
        types = {field.name.source: field.type for field in declaration.fields}
        pairs: list[str] = []
        for key, inner in value.items():
            type_ = types.get(key, declaration.additional)
            written = (
                self.plain(inner, 0) if type_ is None else self.value(type_, inner, 0)
            )
            pairs.append(f"{json.dumps(key)}: {written}")
        return self.block("{", pairs, "}", 0)

    def block(
        self, opening: str, items: Iterable[str], closing: str, indent: int
    ) -> str:
        """See the base class; on one line, without a comma at the end."""
        return f"{opening}{', '.join(items)}{closing}"


def _chosen(call: Call, *, streams: bool) -> tuple[Response | None, Content | None]:
    """The success that is answered, and what its body comes as: a stream where one is asked for."""
    successes = call.result.successes
    pairs = [(one, content) for one in successes for content in one.contents]
    fitting = (pair for pair in pairs if is_stream(pair[1].schema) == streams)
    first = successes[0] if successes else None
    return next(fitting, pairs[0] if pairs else (first, None))


def _status(response: Response | None) -> int:
    """A status as the response has it; of a range its first."""
    if response is None:
        return 204
    digits = response.status.upper().replace("X", "0")
    return int(digits) if digits.isdecimal() else 200


def _plain_text(value: JsonValue) -> str:
    return value if isinstance(value, str) else json.dumps(value)
