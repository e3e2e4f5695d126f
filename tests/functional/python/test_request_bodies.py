"""Bodies that are sent: items one by one, forms with objects, and files from all that files are read from."""

from __future__ import annotations

import asyncio
import io
import json
import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.generated_python import import_package
from tests.support.http_server import HttpServer, Received, Reply
from tests.support.small_documents import document_of_paths

_TEXT = {"type": "string"}
_FILE = {"type": "string", "format": "binary"}
_ITEM = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "integer"}},
}
_PIECE = {
    "type": "object",
    "properties": {
        "price": {"type": "number", "format": "decimal"},
        "day": {"type": "string", "format": "date"},
        "note": {"type": ["string", "null"]},
    },
}


def _object(**properties: Any) -> dict[str, Any]:
    return {"schema": {"type": "object", "properties": properties}}


_BODIES: Mapping[str, Any] = {
    "lines": {"application/x-ndjson": {"itemSchema": _ITEM}},
    "form": {
        "application/x-www-form-urlencoded": _object(
            piece=_PIECE, pieces={"type": "array", "items": _PIECE}
        )
    },
    "upload": {
        "multipart/form-data": _object(
            file=_FILE, files={"type": "array", "items": _FILE}, other={}
        )
    },
    "image": {"image/*": {"schema": _FILE}},
    "octets": {"*/*": {"schema": _FILE}},
    "anything": {"*/*": {"schema": {}}},
}
_DOCUMENT = document_of_paths(
    {
        f"/{name}": {
            "post": {
                "operationId": name,
                "requestBody": {"required": True, "content": content},
                "responses": {"204": {"description": ""}},
            }
        }
        for name, content in _BODIES.items()
    }
)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of the document."""
    folder = tmp_path_factory.mktemp("bodies")
    return import_package(_DOCUMENT, folder, sdkClassName="Things")


def _sent(
    package: ModuleType, call: Callable[[Any], Any], status: int = 204
) -> list[Received]:
    """The requests of a call."""
    with (
        HttpServer(lambda _: Reply(status=status)) as server,
        package.Things(server_url=server.url) as client,
    ):
        call(client)
        return server.requests


def _refused(package: ModuleType, call: Callable[[Any], Any], told: str) -> None:
    with (
        HttpServer(lambda _: Reply(status=204)) as server,
        package.Things(server_url=server.url) as client,
    ):
        with pytest.raises(package.errors.InvalidRequestError, match=told) as caught:
            call(client)
        assert server.requests == []
    # Either of the two that people would expect.
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, ValueError)


_LINES = b'{"id":1}\n{"id":2}\n'


def _items() -> Iterator[dict[str, int]]:
    yield {"id": 1}
    yield {"id": 2}


async def _async_items() -> AsyncIterator[dict[str, int]]:
    for item in _items():
        yield item


class _Again:
    """An iterable that begins anew each time."""

    def __init__(self, items: list[Any]) -> None:
        self._items = items

    def __iter__(self) -> Iterator[Any]:
        return iter(self._items)


@pytest.mark.parametrize("given", [list, tuple, iter, _Again])
def test_items_are_a_line_each(package: ModuleType, given: Callable[..., Any]) -> None:
    make = package.models.LinesRequestBody
    items = [make(id=1), make(id=2)]
    (received,) = _sent(package, lambda client: client.lines(body=given(items)))
    assert received.body == _LINES
    assert received.headers["content-type"] == "application/x-ndjson"


@pytest.mark.parametrize("items", [_items, _async_items, lambda: list(_items())])
def test_async_methods_take_items_of_both_kinds(
    package: ModuleType, items: Callable[[], Any]
) -> None:
    async def send(url: str) -> None:
        async with package.Things(server_url=url) as client:
            await client.lines_async(body=items())

    with HttpServer(lambda _: Reply(status=204)) as server:
        asyncio.run(send(server.url))
        (received,) = server.requests
    assert received.body == _LINES


def test_items_are_taken_while_they_are_sent(package: ModuleType) -> None:
    count = 200_000
    taken = 0
    begun: list[int] = []

    def items() -> Iterator[dict[str, int]]:
        nonlocal taken
        for taken in range(count):
            yield {"id": taken}

    with (
        HttpServer(lambda _: Reply(status=204)) as server,
        package.Things(server_url=server.url) as client,
    ):
        # What holds the body has no item of it yet.
        begun.append(taken)
        client.lines(body=items())
    assert begun == [0]
    assert server.requests[0].headers["transfer-encoding"] == "chunked"
    assert server.requests[0].body.count(b"\n") == count


@pytest.mark.parametrize(("given", "times"), [(list, 3), (tuple, 3), (iter, 1)])
def test_a_list_is_sent_again_and_an_iterator_once(
    package: ModuleType, given: Callable[..., Any], times: int
) -> None:
    utils = package.utils
    retries = utils.RetryConfig("backoff", utils.BackoffStrategy(1, 1, 1, 600_000))
    answers = iter([503, 503, 204])
    with (
        HttpServer(lambda _: Reply(status=next(answers))) as server,
        package.Things(server_url=server.url) as client,
    ):
        if times == 1:
            with pytest.raises(package.errors.ThingsDefaultError, match="503"):
                client.lines(body=given(_items()), retries=retries)
        else:
            client.lines(body=given(_items()), retries=retries)
    assert [one.body for one in server.requests] == [_LINES] * times


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"id": 1}, "a dict isn't made of items"),
        ("ab", "a str isn't made of items"),
        (b"ab", "a bytes isn't made of items"),
        (1, "a int isn't made of items"),
        ([{"id": 1}, {"id": "x"}], "valid integer"),
        ([{}], "Field required"),
    ],
)
def test_what_makes_no_lines_is_refused_by_name(
    package: ModuleType, given: Any, told: str
) -> None:
    _refused(package, lambda client: client.lines(body=given), told)


def test_one_object_is_no_iterable_of_them(package: ModuleType) -> None:
    item = package.models.LinesRequestBody(id=1)
    told = "a LinesRequestBody isn't made of items"
    _refused(package, lambda client: client.lines(body=item), told)


def test_an_item_that_is_wrong_ends_the_call(package: ModuleType) -> None:
    wrong = ({"id": one} for one in (1, "x"))
    with (
        HttpServer(lambda _: Reply(status=204)) as server,
        package.Things(server_url=server.url) as client,
    ):
        with pytest.raises(package.errors.InvalidRequestError, match="integer"):
            client.lines(body=wrong)
        with pytest.raises(package.errors.InvalidRequestError, match="async"):
            client.lines(body=_async_items())


def test_objects_in_forms_are_json_of_their_types(package: ModuleType) -> None:
    from datetime import date
    from decimal import Decimal
    from urllib.parse import parse_qsl

    piece = {"price": Decimal("1.10"), "day": date(2024, 2, 29), "note": None}
    (received,) = _sent(
        package, lambda client: client.form(piece=piece, pieces=[piece, {"note": "&"}])
    )
    written = '{"price":1.10,"day":"2024-02-29","note":null}'
    assert parse_qsl(received.body.decode()) == [
        ("piece", written),
        ("pieces", written),
        ("pieces", '{"note":"&"}'),
    ]


def _part(name: str, file_name: str, content_type: str, content: str) -> bytes:
    head = f'name="{name}"; filename="{file_name}"\r\nContent-Type: {content_type}'
    return f"{head}\r\n\r\n{content}\r\n--".encode()


_CONTENTS: Mapping[str, tuple[Callable[[Path], Any], str, str]] = {
    "bytes": (Path.read_bytes, "upload", "application/octet-stream"),
    "an open file": (lambda path: path.open("rb"), "a.png", "image/png"),
    "a path": (lambda path: path, "a.png", "image/png"),
    "a buffer": (
        lambda path: io.BytesIO(path.read_bytes()),
        "upload",
        "application/octet-stream",
    ),
    "chunks": (
        lambda path: iter([path.read_bytes()]),
        "upload",
        "application/octet-stream",
    ),
    "a name and content": (
        lambda path: {"file_name": "b.txt", "content": path},
        "b.txt",
        "text/plain",
    ),
    "a type, too": (
        lambda path: {"file_name": "b", "content": path, "content_type": "x/y"},
        "b",
        "x/y",
    ),
}


@pytest.mark.parametrize("kind", _CONTENTS)
@pytest.mark.parametrize("argument", ["file", "files", "other"])
def test_a_file_is_sent_from(
    package: ModuleType, kind: str, argument: str, tmp_path: Path
) -> None:
    if argument == "other" and kind.startswith(("a name", "a type")):
        argument = "file"
    path = tmp_path / "a.png"
    path.write_bytes(b"of a")
    make, file_name, content_type = _CONTENTS[kind]
    content = make(path)
    try:
        given = [content, {"file_name": "last", "content": b"!"}]
        value = given if argument == "files" else content
        (received,) = _sent(package, lambda client: client.upload(**{argument: value}))
    finally:
        if hasattr(content, "close"):
            content.close()
    assert _part(argument, file_name, content_type, "of a") in received.body
    last = _part(argument, "last", "application/octet-stream", "!")
    assert (last in received.body) is (argument == "files")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"file": "a.png"}, "a str is no file"),
        ({"file": 1}, "a int is no file"),
        ({"file": {"content": b""}}, "file_name"),
        ({"file": {"file_name": "a", "content": 1}}, "can't upload a int"),
        ({"file": io.StringIO("a")}, "binary mode"),
        ({"files": [b"", "a.png"]}, "a str is no file"),
        ({"files": b"ab"}, "list"),
    ],
)
def test_what_is_no_file_is_refused_by_name(
    package: ModuleType, given: Mapping[str, Any], told: str
) -> None:
    _refused(package, lambda client: client.upload(**given), told)


@pytest.mark.parametrize("name", ["image", "octets", "anything"])
def test_octets_of_a_range_are_of_the_type_of_their_name(
    package: ModuleType, name: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.webp"
    path.write_bytes(b"of a")

    def send(client: Any) -> None:
        method = getattr(client, name)
        method(body=path)
        with path.open("rb") as file:
            method(body=file)
        method(body=b"of a")
        method(body=b"of a", http_headers={"Content-Type": "image/avif"})

    received = _sent(package, send)
    assert [one.headers["content-type"] for one in received] == [
        *("image/webp", "image/webp"),
        *("application/octet-stream", "image/avif"),
    ]
    assert {one.body for one in received} == {b"of a"}


def test_a_whole_body_that_is_no_octets_is_refused(package: ModuleType) -> None:
    _refused(package, lambda client: client.image(body=1), "can't upload a int")


@pytest.mark.parametrize("given", [{"a": [1, None]}, "text", [1], None])
def test_what_may_be_anything_and_is_no_file_is_json(
    package: ModuleType, given: Any
) -> None:
    (received,) = _sent(package, lambda client: client.anything(body=given))
    assert received.headers["content-type"] == "application/json"
    assert json.loads(received.body) == given


def test_parts_of_arrays_have_brackets_where_published_packages_had_them(
    tmp_path: Path,
) -> None:
    """Not those that JSON writes, one value that isn't an array, nor where the document has them itself."""
    texts = {"type": "array", "items": _TEXT}
    either = {"anyOf": [_TEXT, texts]}
    content = _object(
        names=texts,
        files={"type": "array", "items": _FILE},
        either=either,
        one=either,
        written=texts,
        **{"odd[]": texts},
    )
    content["encoding"] = {
        "written": {"contentType": "application/json; charset=utf-8"}
    }
    body = {"required": True, "content": {"multipart/form-data": content}}
    responses = {"204": {"description": ""}}
    operation = {
        "operationId": "keep",
        "requestBody": body,
        "responses": responses,
    }
    package = import_package(
        document_of_paths({"/keep": {"post": operation}}),
        tmp_path,
        sdkClassName="Things",
        multipartArrayFormat="legacy",
    )
    (received,) = _sent(
        package,
        lambda client: client.keep(
            names=["a", "b"],
            files=[b"c"],
            either=["d"],
            one="e",
            written=["f"],
            odd=["g"],
        ),
    )
    named = re.findall(rb' name="([^"]*)"', received.body)
    assert named == [
        b"names[]",
        b"names[]",
        b"files[]",
        b"either[]",
        b"one",
        b"written",
        b"odd[]",
    ]
