"""Every body that an operation takes has a function and a method with its own type, and travels as what it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.snippets.extract import samples_of
from tests.support.generated_typescript import typescript_package
from tests.support.http_server import HttpServer, Reply
from tests.support.small_documents import document_of_paths, parameter
from tests.typescript import tools
from tests.typescript.samples import Workspace

_TEXT = {"type": "string"}
_FILE = {"type": "string", "format": "binary"}


def _object(**properties: Any) -> dict[str, Any]:
    return {"schema": {"type": "object", "properties": properties}}


_CONTENT: dict[str, Any] = {
    "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}},
    "application/x-www-form-urlencoded": _object(title=_TEXT),
    "multipart/form-data": _object(
        name=_TEXT, file=_FILE, tags={"type": "array", "items": _TEXT}
    ),
    "application/octet-stream": {"schema": _FILE},
    "text/plain": {"schema": _TEXT},
    "application/x-ndjson": {
        "itemSchema": _object(made_at={**_TEXT, "format": "date-time"})["schema"]
    },
    "application/vnd.other+json": _object(made_at={**_TEXT, "format": "date-time"}),
}
_BODY = {"$ref": "#/components/requestBodies/Thing"}
_DOCUMENT = document_of_paths(
    {
        # Two operations share a body: one has it alone, the other beside a parameter.
        "/things": {"post": {"operationId": "make", "requestBody": _BODY}},
        "/things/{id}": {
            "put": {
                "operationId": "change",
                "parameters": [parameter("id", "path")],
                "requestBody": _BODY,
            }
        },
        "/notes/{id}": {
            "put": {
                "operationId": "note",
                "parameters": [parameter("id", "path")],
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/xml": {"schema": _TEXT},
                        "image/*": {"schema": _FILE},
                    },
                },
            }
        },
    },
    components={
        "schemas": {"Thing": _object(full_name=_TEXT)["schema"]},
        "requestBodies": {"Thing": {"required": True, "content": _CONTENT}},
    },
)
for _path in _DOCUMENT["paths"].values():
    for _operation in _path.values():
        _operation.update(tags=["parts"], responses={"204": {"description": ""}})

_LINES = b'{"made_at":"2024-05-06T07:08:09Z"}\n{}\n'
# What items and forms are made of.
_HELPERS = """
const date = new Date("2024-05-06T07:08:09Z");
function* items() {
  yield { madeAt: date };
  yield {};
}
async function* asyncItems() {
  yield* items();
}
const form = new FormData();
form.append("file", new Blob(["of c"]), "c.txt");
"""

# The end of the function's name, what it is given, the media type that is sent, and what is in the body.
_SHARED = (
    ("", '{ fullName: "A" }', "application/json", b'{"full_name":"A"}'),
    ("Form", '{ title: "a b" }', "application/x-www-form-urlencoded", b"title=a+b"),
    (
        "Multipart",
        '{ name: "A", file: new File(["of a file"], "a.txt") }',
        "multipart/form-data",
        b'filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nof a file\r\n',
    ),
    (
        "Multipart",
        '{ file: { fileName: "b.txt", content: "of b", contentType: "x/y" } }',
        "multipart/form-data",
        b'filename="b.txt"\r\nContent-Type: x/y\r\n\r\nof b\r\n',
    ),
    (
        "Multipart",
        '{ tags: ["x", "y"] }',
        "multipart/form-data",
        b'form-data; name="tags[]"\r\n\r\ny\r\n',
    ),
    (
        "Multipart",
        "form",
        "multipart/form-data",
        b'filename="c.txt"\r\nContent-Type: application/octet-stream\r\n\r\nof c\r\n',
    ),
    ("Raw", "new Uint8Array([1, 2])", "application/octet-stream", b"\1\2"),
    ("Lines", "[{ madeAt: date }, {}]", "application/x-ndjson", _LINES),
    ("Lines", "items()", "application/x-ndjson", _LINES),
    ("Lines", "asyncItems()", "application/x-ndjson", _LINES),
    ("Text", '"a text"', "text/plain", b"a text"),
    (
        "Json",
        '{ madeAt: new Date("2024-05-06T07:08:09Z") }',
        "application/vnd.other+json",
        b'{"made_at":"2024-05-06T07:08:09Z"}',
    ),
)
_NOTES = (
    ("", '"<a/>"', "application/xml", b"<a/>"),
    ("Raw", 'new Blob(["png"], { type: "image/png" })', "image/png", b"png"),
)


def _around(body: str, parameters: str = "") -> str:
    """A request as code: an object's properties beside the parameters, any other body, and a whole form, as `body`."""
    if body[0] == "{":
        return f"{{ {parameters}...{body} }}"
    return f"{{ {parameters}body: {body} }}"


# Path, function, what it is given and sends; the method is called as the function without its group.
_CALLS = [
    *(("/things", f"make{one[0]}", one, _around(one[1])) for one in _SHARED),
    *(
        ("/things/a", f"change{one[0]}", one, _around(one[1], "id: 'a', "))
        for one in _SHARED
    ),
    *(
        ("/notes/a", f"note{one[0]}", one, _around(one[1], "id: 'a', "))
        for one in _NOTES
    ),
]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of the document."""
    folder = tmp_path_factory.mktemp("bodies")
    return typescript_package(
        _DOCUMENT,
        folder,
        packageName="things",
        sdkClassName="Things",
        multipartArrayFormat="legacy",
    )


@pytest.fixture(scope="module")
def workspace(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A program that makes every call twice, by its method and by its function, and all that pages show."""
    made = Workspace(package, "things", tmp_path_factory.mktemp("programs") / "it")
    made.write(samples_of(package, "typescript"))
    (made.folder / "src" / "calls.ts").write_text(_program())
    return made


def _program() -> str:
    lines = [
        'import { Things } from "things";',
        'import { ThingsCore } from "things/core.js";',
        *(
            f"import {{ parts{name[0].upper()}{name[1:]} as {name} }} from"
            f' "things/funcs/parts{name[0].upper()}{name[1:]}.js";'
            for name in dict.fromkeys(one[1] for one in _CALLS)
        ),
        'const options = { serverURL: process.argv[2] ?? "" };',
        "const client = new Things(options);",
        "const core = new ThingsCore(options);",
        _HELPERS,
    ]
    for _, name, _, given in _CALLS:
        lines += [
            f"await client.parts.{name}({given});",
            f"if (!(await {name}(core, {given})).ok) throw new Error({name!r});",
        ]
    return "\n".join(lines)


@pytest.mark.parametrize("compiler", tools.COMPILERS)
def test_every_body_is_given_with_its_own_type(
    workspace: Workspace, compiler: str
) -> None:
    assert tools.compile_package(workspace.folder, compiler=compiler) == []


def test_every_body_travels_as_its_own_media_type(workspace: Workspace) -> None:
    assert workspace.compile() == []
    with HttpServer(lambda _: Reply(status=204)) as server:
        tools.run_node(workspace.folder / "out" / "calls.js", server.url)
    twice = [call for call in _CALLS for _ in range(2)]
    assert len(server.requests) == len(twice)
    for received, (path, _, (_, _, media_type, body), _) in zip(
        server.requests, twice, strict=True
    ):
        assert received.target == path
        assert received.headers["content-type"].split(";")[0] == media_type
        assert body in received.body
