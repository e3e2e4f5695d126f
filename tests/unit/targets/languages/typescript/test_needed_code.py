"""What of the runtime, and which codecs, a package has: all that something in it names, and no others."""

from __future__ import annotations

import posixpath
import re
from typing import Any

import pytest

from sdkwright.emit.render import render_all
from sdkwright.targets.languages.typescript.target import lower
from tests.support.small_documents import document_of_paths, operation, parameter
from tests.support.typescript_api import typescript_api

_NOTHING: dict[str, Any] = {}
_IMPORT = re.compile(r"""["'](\.[^"'\s]*)\.js["']""")
_OBJECT = {"type": "object", "properties": {"at": {"type": "string"}}}
_FILE = {"type": "object", "properties": {"at": {"type": "string", "format": "binary"}}}
_OAUTH: dict[str, Any] = {
    "type": "oauth2",
    "flows": {"clientCredentials": {"tokenUrl": "/token", "scopes": {}}},
}


def _body(media_type: str, schema: Any = _OBJECT) -> dict[str, Any]:
    body = {"content": {media_type: {"schema": schema}}}
    return operation("send", requestBody=body)


_SECURITY: list[dict[str, Any]] = [{"OAuth": []}]
_WEBHOOKS: dict[str, Any] = {"on": {"post": operation("on", body=_OBJECT)}}


@pytest.mark.parametrize(
    ("asked", "more", "options", "modules"),
    [
        (operation("ask", answer=_OBJECT), _NOTHING, _NOTHING, ()),
        (_body("application/json"), _NOTHING, _NOTHING, ("body",)),
        (
            _body("application/x-www-form-urlencoded"),
            _NOTHING,
            _NOTHING,
            ("form", "style"),
        ),
        (
            _body("multipart/form-data", _FILE),
            _NOTHING,
            _NOTHING,
            ("body", "form", "multipart", "random", "style"),
        ),
        (_body("application/jsonl"), _NOTHING, _NOTHING, ("body", "lines")),
        (
            operation("ask", parameters=[parameter("at")]),
            _NOTHING,
            _NOTHING,
            ("parameters", "style"),
        ),
        (operation("ask"), _NOTHING, {"bigints": "lossless"}, ("random",)),
        (
            operation("ask"),
            {
                "components": {"securitySchemes": {"OAuth": _OAUTH}},
                "security": _SECURITY,
            },
            _NOTHING,
            ("oauth",),
        ),
        (operation("ask"), {"webhooks": _WEBHOOKS}, _NOTHING, ("webhooks",)),
    ],
    ids=(
        *("answer", "json", "form", "multipart", "lines", "parameters", "lossless"),
        *("oauth", "webhooks"),
    ),
)
def test_a_package_has_the_modules_of_the_runtime_that_it_imports(
    asked: dict[str, Any],
    more: dict[str, Any],
    options: dict[str, Any],
    modules: tuple[str, ...],
) -> None:
    document = {**document_of_paths({"/things": {"post": asked}}), **more}
    package = typescript_api(document, **options)
    tree = render_all(lower(package.api, package.options).jobs)
    sources = {path: tree[path].content.decode() for path in tree if path[:4] == "src/"}
    imported = {
        posixpath.normpath(posixpath.join(posixpath.dirname(path), name)) + ".ts"
        for path, text in sources.items()
        for name in _IMPORT.findall(text)
    }
    runtime = {path for path in sources if path.startswith("src/runtime/")}
    assert {path for path in imported if path.startswith("src/runtime/")} == runtime
    always = {f"src/runtime/{module}.ts" for module in _EVERYWHERE}
    assert runtime - always == {f"src/runtime/{module}.ts" for module in modules}


_EVERYWHERE = (
    *("build", "by_status", "call", "client", "clock", "codec", "contents", "debug"),
    *("errors", "events", "hooks", "interpret", "json", "operation", "pages"),
    *("pagination", "reading", "redirect", "request", "result", "retry", "security"),
    *("server", "status"),
)


def _kind(value: str) -> dict[str, Any]:
    at = {"type": "string", "format": "date-time"}
    properties = {"kind": {"const": value}, f"{value}At": at}
    return {"type": "object", "required": ["kind"], "properties": properties}


def _one_of(*names: str) -> dict[str, Any]:
    return {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in names]}


def test_a_union_within_another_has_no_codec_where_nothing_is_read_by_it() -> None:
    schemas: dict[str, Any] = {
        **{name: _kind(name.lower()) for name in ("One", "Two", "Three")},
        "Pair": _one_of("One", "Two"),
        "All": _one_of("Pair", "Three"),
    }
    paths = {"/things": {"get": operation("ask", answer=_one_of("All"))}}
    document = document_of_paths(paths, components={"schemas": schemas})
    package = typescript_api(document)
    tree = render_all(lower(package.api, package.options).jobs)
    text = "\n".join(
        tree[path].content.decode() for path in tree if path.startswith("src/")
    )
    codecs = re.findall(r"export const (\w+Codec)\b", text)
    assert set(codecs) == {"oneCodec", "twoCodec", "threeCodec", "allCodec"}
    assert all(len(re.findall(rf"\b{one}\b", text)) > 1 for one in codecs)
