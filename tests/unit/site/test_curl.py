"""The line of curl beside an operation sends what the packages send, and a shell sees nothing else in it."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright.site.curl import CurlSamples
from sdkwright.site.subject import read_subject
from tests.support.built_api import built_api
from tests.support.http_server import HttpServer, Received, Reply
from tests.support.small_documents import document_of_paths
from tests.wire import wire_cases
from tests.wire.wire_cases import CASES, Case

pytestmark = pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")

# A sample leaves out what may be left out and is null.
_UNSHOWN = ("JSON: null where it is allowed",)
_VARIABLE = "CREDENTIAL"


def _lines(document: Mapping[str, Any]) -> dict[str, str]:
    """The line of each operation, by its id."""
    subject = read_subject(built_api(document).api)
    samples = CurlSamples(subject.api, lambda scheme: _VARIABLE)
    return {call.operation.id: samples.of(call) for call in subject.calls}


def _run(line: str, folder: Path, **variables: str) -> None:
    """Run a line in a shell, as whoever copies it does."""
    subprocess.run(
        ["sh", "-c", f"{line.rstrip()} --silent --show-error --noproxy '*'"],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", **variables},
        check=True,
        capture_output=True,
    )


def _is_plain(value: Any) -> bool:
    """Whether a value of a case is JSON alone: no file, no time, no octets."""
    if isinstance(value, dict):
        return not any(key.startswith("$") for key in value) and all(
            map(_is_plain, value.values())
        )
    return all(map(_is_plain, value)) if isinstance(value, list) else True


def _shown(case: Case) -> bool:
    """Whether a sample can give what a case gives: it is there, and plain."""
    members = case.members
    is_there = "sends" in members and members.get("given") not in (None, {})
    return is_there and case.name not in _UNSHOWN and _is_plain(members["given"])


_SHOWN = tuple(filter(_shown, CASES))


def _with_examples(url: str) -> dict[str, Any]:
    """The document of all cases, what they give as examples."""
    document = json.loads(json.dumps(wire_cases.document()))
    document["servers"] = [{"url": url}]
    for case in _SHOWN:
        (operation,) = document["paths"][case.path].values()
        example = {"example": case.members["given"]}
        for parameter in operation.get("parameters", ()):
            parameter.update(example)
        for content in operation.get("requestBody", {}).get("content", {}).values():
            content.update(example)
    return dict(document)


@pytest.fixture(scope="module")
def received(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Received]]:
    """What the line of each case sends."""
    folder = tmp_path_factory.mktemp("curl")
    with HttpServer(lambda _: Reply(status=204)) as server:
        lines = _lines(_with_examples(server.url))
        for case in _SHOWN:
            _run(lines[case.id], folder)
        yield dict(zip((case.id for case in _SHOWN), server.requests, strict=True))


@pytest.mark.parametrize("case", _SHOWN, ids=lambda case: case.name)
def test_a_line_sends_what_the_packages_send(
    case: Case, received: dict[str, Received]
) -> None:
    sent, expected = received[case.id], case.members["sends"]
    assert sent.target.removeprefix(f"/{case.id}") == expected.get("target", "")
    for name, text in expected.get("headers", {}).items():
        assert sent.headers.get(name) == text
    kind = sent.headers.get("content-type", "")
    if "type" in expected:
        assert kind.partition(";")[0] == expected["type"].partition(";")[0]
    body = sent.body.decode()
    if kind.endswith("/json"):
        assert json.loads(body) == json.loads(expected["body"])
    elif "boundary=" not in kind:
        assert body == expected.get("body", "")


_SCHEMES: dict[str, tuple[dict[str, Any], dict[str, str], str]] = {
    "bearer": (
        {"type": "http", "scheme": "bearer"},
        {"authorization": "Bearer s'e"},
        "",
    ),
    "basic": ({"type": "http", "scheme": "basic"}, {"authorization": "Basic czpl"}, ""),
    "header": (
        {"type": "apiKey", "in": "header", "name": "X-Key"},
        {"x-key": "s'e"},
        "",
    ),
    "query": ({"type": "apiKey", "in": "query", "name": "a b"}, {}, "?a%20b=s'e"),
    "cookie": (
        {"type": "apiKey", "in": "cookie", "name": "id"},
        {"cookie": "id=s'e"},
        "",
    ),
}


@pytest.mark.parametrize("kind", _SCHEMES)
def test_credentials_come_from_a_variable(kind: str, tmp_path: Path) -> None:
    scheme, headers, query = _SCHEMES[kind]
    operation = {"operationId": "a", "responses": {"204": {"description": ""}}}
    with HttpServer(lambda _: Reply(status=204)) as server:
        document = document_of_paths({"/a": {"get": operation}})
        document["servers"] = [{"url": server.url}]
        document["components"] = {"securitySchemes": {"own": scheme}}
        document["security"] = [{"own": []}]
        _run(
            _lines(document)["a"],
            tmp_path,
            **{_VARIABLE: "s:e" if kind == "basic" else "s'e"},
        )
        (sent,) = server.requests
    assert sent.target == f"/a{query}"
    assert {name: sent.headers[name] for name in headers} == headers


def test_a_file_of_a_form_is_read_from_this_folder(tmp_path: Path) -> None:
    (tmp_path / "example.file").write_bytes(b"\x00\xff")
    schema = {
        "type": "object",
        "required": ["picture", "about"],
        "properties": {
            "picture": {"type": "string", "format": "binary"},
            "about": {"type": "object", "properties": {"a;b": {"example": '"; c'}}},
        },
    }
    with HttpServer(lambda _: Reply(status=204)) as server:
        operation = {
            "operationId": "a",
            "requestBody": {"content": {"multipart/form-data": {"schema": schema}}},
            "responses": {"204": {"description": ""}},
        }
        document = document_of_paths({"/a": {"post": operation}})
        document["servers"] = [{"url": server.url}]
        _run(_lines(document)["a"], tmp_path)
        (sent,) = server.requests
    assert b"\x00\xff" in sent.body
    assert b'filename="example.file"' in sent.body
    assert b'Content-Type: application/json\r\n\r\n{"a;b":"\\"; c"}' in sent.body


_HOSTILE = (
    "$(touch ran)",
    "`touch ran`",
    "'; touch ran; '",
    '"; touch ran; "',
    "\\'; touch ran #",
    "a\n touch ran\n",
    "@/etc/hostname",
    "</etc/hostname",
    "${PATH}",
    "!!",
)


def _hostile_document(url: str, text: str) -> dict[str, Any]:
    """A document with a text wherever a line has one of the document's."""
    names = {
        "type": "object",
        "required": [text],
        "properties": {text: {"const": text}},
    }
    contents = {
        "json": {"application/json": {"schema": names}},
        "form": {"application/x-www-form-urlencoded": {"schema": names}},
        "parts": {
            "multipart/form-data": {
                "schema": names,
                "encoding": {text: {"contentType": f"text/plain;headers={text}"}},
            }
        },
        "text": {"text/plain": {"schema": {"const": text}}},
        "kind": {f"text/x-{text}": {"schema": {"const": text}}},
        "file": {
            "application/octet-stream": {
                "schema": {"type": "string", "format": "binary"},
                "example": text,
            }
        },
    }
    parameters = [
        {"name": text, "in": place, "required": True, "schema": {"const": text}}
        for place in ("query", "header", "cookie")
    ]
    schemes = {
        f"in {place}": {"type": "apiKey", "in": place, "name": text}
        for place in ("query", "header", "cookie")
    } | {"scheme": {"type": "http", "scheme": text}}
    document = document_of_paths(
        {
            f"/{name}": {
                "post": {
                    "operationId": name,
                    "parameters": parameters,
                    "requestBody": {"required": True, "content": content},
                    "responses": {"204": {"description": ""}},
                }
            }
            for name, content in contents.items()
        }
    )
    document["servers"] = [{"url": f"{url}/{text}"}]
    document["components"] = {"securitySchemes": schemes}
    document["security"] = [{name: [] for name in schemes}]
    return document


@pytest.mark.parametrize("text", _HOSTILE)
def test_a_shell_runs_nothing_of_a_document(text: str, tmp_path: Path) -> None:
    with HttpServer(lambda _: Reply(status=204)) as server:
        lines = _lines(_hostile_document(server.url, text))
        assert len(lines) == 6
        (tmp_path / "example.file").write_text("file")
        for line in lines.values():
            # Other programs that read such lines, too, find curl's words and no other command.
            assert shlex.split(line)[0] == "curl"
            _run(line, tmp_path, **{_VARIABLE: "secret"})
        bodies = [one.body for one in server.requests]
    assert len(bodies) == len(lines)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["example.file"]
    name = Path("/etc/hostname").read_text().strip().encode()
    assert not any(name in body for body in bodies)
