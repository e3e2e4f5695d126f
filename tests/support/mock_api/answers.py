"""What a document says the answer to a request is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.support.mock_api.behaviour import Behaviour
from tests.support.mock_api.document import Document, Located, Node, Operation
from tests.support.mock_api.exchange import RecordedRequest
from tests.support.mock_api.forms import Part
from tests.support.mock_api.values import media_examples

EVENT_STREAM = "text/event-stream"
JSON = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A response. ``chunks`` are the body's pieces; more than one means chunked transfer coding."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    chunks: tuple[bytes, ...] = ()


def plain_answer(status: int, text: str) -> Answer:
    """An answer that explains itself, with no say of the document."""
    return Answer(
        status=status,
        headers={"content-type": "text/plain; charset=utf-8"},
        chunks=(text.encode("utf-8"),),
    )


def answer(
    document: Document,
    operation: Operation,
    request: RecordedRequest,
    behaviour: Behaviour,
    *,
    prefer_stream: bool = False,
) -> Answer:
    """The answer the document describes, in the form that the behaviour, then the request asks for."""
    status, response = _response(document, operation, behaviour.status)
    if response is None:
        return plain_answer(status, f"status {status} is not in the document")
    content = response.node.get("content")
    if not content or status == 204:
        return Answer(status=status)
    wanted = _wanted(operation, content, request, behaviour, prefer_stream)
    media = response.get("content", wanted)
    assert media is not None
    examples = media_examples(document, media)
    if wanted == EVENT_STREAM:
        chunks = _events(examples, media.node.get("x-speakeasy-sse-sentinel"))
        return Answer(status=status, headers={"content-type": wanted}, chunks=chunks)
    value = _example(examples, request, behaviour.example)
    concrete = "application/octet-stream" if "*" in wanted else wanted
    return Answer(
        status=status,
        headers={"content-type": concrete},
        chunks=(_encoded(concrete, value),),
    )


def offers(document: Document, operation: Operation, request: RecordedRequest) -> bool:
    """Whether a success of the operation comes in a media type that the request accepts."""
    accepted = request.headers.get("accept", "*/*")
    _, response = _response(document, operation, None)
    content = {} if response is None else response.node.get("content", {})
    return not content or any(_accepts(accepted, media_type) for media_type in content)


def _response(
    document: Document, operation: Operation, status: int | None
) -> tuple[int, Located | None]:
    responses = operation.node.node.get("responses", {})
    if status is None:
        successes = sorted(key for key in map(str, responses) if key.startswith("2"))
        key = successes[0] if successes else "default"
        status = int(key) if key.isdigit() else 200
    else:
        key = next(
            (k for k in (str(status), f"{status // 100}XX") if k in responses),
            "default",
        )
    located = operation.node.get("responses", key)
    return status, None if located is None else document.follow(located)


def _wanted(
    operation: Operation,
    content: Mapping[str, Node],
    request: RecordedRequest,
    behaviour: Behaviour,
    prefer_stream: bool,
) -> str:
    if behaviour.media_type is not None:
        if behaviour.media_type not in content:
            raise ValueError(f"{operation.id} never answers {behaviour.media_type}")
        return behaviour.media_type
    accepted = request.headers.get("accept", "*/*")
    offered = [one for one in content if _accepts(accepted, one)] or list(content)
    if EVENT_STREAM in offered and (prefer_stream or _asks_for_stream(request)):
        return EVENT_STREAM
    return next((one for one in offered if one != EVENT_STREAM), EVENT_STREAM)


def _accepts(accepted: str, media_type: str) -> bool:
    plain = media_type.partition(";")[0].strip().lower()
    for item in accepted.split(","):
        pattern = item.partition(";")[0].strip().lower()
        if pattern in (plain, "*/*", plain.partition("/")[0] + "/*"):
            return True
    return "*" in plain


def _asks_for_stream(request: RecordedRequest) -> bool:
    if not request.media_type.endswith("json"):
        return False
    value = request.json
    return isinstance(value, dict) and value.get("stream") is True


def _events(examples: Mapping[str, Node], sentinel: Node) -> tuple[bytes, ...]:
    """One chunk an event: each named example is one, a text is a whole stream as it stands."""
    chunks: list[bytes] = []
    for value in examples.values():
        if isinstance(value, str):
            chunks.append(value.encode("utf-8"))
        else:
            chunks.append(event(value))
    if sentinel is not None:
        chunks.append(f"data: {sentinel}\n\n".encode())
    return tuple(chunks)


def event(value: Mapping[str, Node]) -> bytes:
    """A server-sent event with the fields ``data`` (as JSON unless text), ``event``, ``id``, ``retry``."""
    lines = [
        f"{name}: {value[name]}"
        for name in ("event", "id", "retry")
        if value.get(name) is not None
    ]
    data = value.get("data")
    text = data if isinstance(data, str) else json.dumps(data)
    lines.extend(f"data: {line}" for line in text.split("\n"))
    return ("\n".join(lines) + "\n\n").encode("utf-8")


def _example(
    examples: Mapping[str, Node], request: RecordedRequest, name: str | None
) -> Node:
    """The example of that name, else the first that has a field named as a word of the request, else the first."""
    if name is not None:
        return examples[name]
    if not examples:
        return None
    words = _words(request)
    best = max(examples, key=lambda one: len(words & _fields(examples[one])))
    return examples[best]


def _words(request: RecordedRequest) -> set[str]:
    """The short texts a request sends, such as the ``b64_json`` of a response format."""
    if request.media_type == "multipart/form-data":
        parts: tuple[Part, ...] = request.parts
        texts = [part.content for part in parts if part.file_name is None]
        return {text.decode("utf-8") for text in texts}
    if not request.media_type.endswith("json"):
        return set()
    value = request.json
    members = value.values() if isinstance(value, dict) else ()
    return {one for one in members if isinstance(one, str)}


def _fields(value: Node) -> set[str]:
    if isinstance(value, Mapping):
        inner = (_fields(one) for one in value.values())
        return set(value).union(*inner)
    if isinstance(value, list):
        return set().union(*(_fields(one) for one in value))
    return set()


def _encoded(media_type: str, value: Node) -> bytes:
    if media_type.partition(";")[0].strip().endswith("json"):
        return json.dumps(value).encode("utf-8")
    if isinstance(value, bytes):
        return value
    return str(value).encode("utf-8")
