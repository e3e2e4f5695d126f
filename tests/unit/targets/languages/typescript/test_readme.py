"""The pages around a package."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.support.small_documents import (
    JSON,
    document_of_paths,
    json_response,
    operation,
    parameter,
)
from tests.support.typescript_api import TypeScriptApi, typescript_api

_FILES = "https://github.com/pixel/sdk/blob/v0.1.0"
_THING = {"type": "object", "properties": {"id": {"type": "string"}}}


def _api(*operations: dict[str, Any], **members: Any) -> TypeScriptApi:
    paths = {f"/things/{made['operationId']}": {"post": made} for made in operations}
    document = document_of_paths(paths, **members)
    return typescript_api(
        document,
        packageName="@pixel/sdk",
        sdkClassName="Pixel",
        package={"repository": "https://github.com/pixel/sdk"},
    )


def _operation(name: str, **members: Any) -> dict[str, Any]:
    return operation(name, answer=_THING, tags=["things"], **members)


def _sections(page: str) -> list[str]:
    return re.findall(r"<!-- Start .* \[(.*)\] -->", page)


def test_every_section_is_closed_and_linked() -> None:
    readme = _api(_operation("get")).front_pages["README.md"]

    closed = re.findall(r"<!-- End .* \[(.*)\] -->", readme)
    headings = re.findall(r"^## (.*)$", readme, re.MULTILINE)[1:]
    linked = re.findall(r"^\* \[(.*)\]\(#", readme, re.MULTILINE)
    assert _sections(readme) == closed
    assert linked == headings


def _upload() -> dict[str, Any]:
    upload = operation("upload", tags=["things"])
    file = {
        "type": "object",
        "properties": {"it": {"type": "string", "format": "binary"}},
    }
    file["required"] = ["it"]
    upload["requestBody"] = {"content": {"multipart/form-data": {"schema": file}}}
    upload["requestBody"]["required"] = True
    return upload


def test_the_file_that_is_uploaded_has_a_name() -> None:
    readme = _api(_upload()).front_pages["README.md"]

    # A file on disk has none by itself.
    section = readme.partition("## File uploads")[2].partition("<!-- End")[0]
    assert 'fileName: "example.file",' in section
    assert 'content: await openAsBlob("example.file"),' in section


def test_a_body_that_is_sent_once_is_spoken_of_where_there_is_one() -> None:
    told = "such a call is never tried again"
    assert told in _api(_upload()).front_pages["README.md"]
    assert told not in _api(operation("list")).front_pages["README.md"]


def test_sections_are_in_their_order() -> None:
    upload = _upload()
    listen = operation("listen", tags=["things"])
    events = {"text/event-stream": {"schema": _THING}}
    listen["responses"] = {"200": {"description": "", "content": events}}
    pages = _operation("list", parameters=[parameter("after")])
    pages["x-speakeasy-pagination"] = {
        "type": "cursor",
        "inputs": [{"name": "after", "in": "parameters", "type": "cursor"}],
        "outputs": {"nextCursor": "$.id"},
    }
    key = {"type": "http", "scheme": "bearer"}

    readme = _api(
        upload,
        listen,
        pages,
        components={"securitySchemes": {"key": key}},
        security=[{"key": []}],
    ).front_pages["README.md"]

    assert _sections(readme) == [
        "summary",
        "toc",
        "installation",
        "requirements",
        "usage",
        "security",
        "operations",
        "standalone-funcs",
        "eventstream",
        "file-upload",
        "pagination",
        "retries",
        "errors",
        "server",
        "extra-fields",
        "http-client",
        "debug",
    ]


def test_an_api_without_operations_has_no_samples() -> None:
    pages = _api().front_pages

    assert _sections(pages["README.md"]) == [
        "summary",
        "toc",
        "installation",
        "requirements",
        "operations",
    ]
    assert set(pages) == {"README.md", "RUNTIMES.md", "docs/lib/utils/retryconfig.md"}


def test_functions_are_listed_by_name() -> None:
    made = _api(_operation("send", summary="Send it"), _operation("get"))

    page = f"{_FILES}/docs/sdks/things/README.md"
    assert (
        f"* [`thingsGet`]({page}#get)\n* [`thingsSend`]({page}#send) - Send it\n"
    ) in made.front_pages["README.md"]


def test_errors_say_how_common_they_are() -> None:
    bad, gone = ({"$ref": f"#/components/schemas/{name}"} for name in ("Bad", "Gone"))
    first, second = _operation("get"), _operation("send")
    first["responses"]["400"] = json_response(bad)
    second["responses"]["400"] = json_response(bad)
    second["responses"]["410"] = json_response(gone)
    schemas = {"Bad": _THING, "Gone": _THING}

    readme = _api(first, second, components={"schemas": schemas}).front_pages[
        "README.md"
    ]

    assert (
        f"* [`errors.BadError`]({_FILES}/docs/errors/baderror.md)\n"
        f"* [`errors.GoneError`]({_FILES}/docs/errors/goneerror.md): 1 of 2 methods\n"
    ) in readme
    assert (
        "    if (error instanceof errors.BadError) {\n      console.log(error.data);"
        in (readme)
    )


def test_a_call_that_may_stream_is_asked_to() -> None:
    made = operation("chat", tags=["things"])
    body = {"type": "object", "properties": {"stream": {"type": "boolean"}}}
    made["requestBody"] = {"required": True, "content": {JSON: {"schema": body}}}
    content = {JSON: {"schema": _THING}, "text/event-stream": {"schema": _THING}}
    made["responses"] = {"200": {"description": "", "content": content}}

    readme = _api(made).front_pages["README.md"]
    section = readme.partition("[eventstream]")[2].partition("<!-- End")[0]

    assert "chat({\n    stream: true,\n  });" in section
    assert (
        "  for await (const event of result) {\n    console.log(event);\n  }\n"
    ) in section


@pytest.mark.parametrize("path", ["USAGE.md", "FUNCTIONS.md"])
def test_the_first_operation_is_shown(path: str) -> None:
    page = _api(_operation("send"), _operation("get")).front_pages[path]

    name = "pixel.things.send()" if path == "USAGE.md" else "thingsSend(pixel)"
    assert f"await {name};" in page


def test_what_the_api_sends_by_itself_is_read() -> None:
    sent = operation("thingChanged", body=_THING)

    readme = _api(webhooks={"thing-changed": {"post": sent}}).front_pages["README.md"]

    assert "* [Webhooks](#webhooks)\n" in readme
    assert "`@pixel/sdk/webhooks.js` reads their bodies:\n`thingChanged`.\n" in readme
    assert "await webhooks.thingChanged.parse(" in readme


_LINK = re.compile(r"\]\((?!#|https://)([^)]*)\)")


def test_links_lead_somewhere_wherever_readme_is_shown() -> None:
    made = _operation("get")
    made["responses"]["400"] = json_response(_THING)
    known = _api(made).front_pages["README.md"]
    assert _LINK.findall(known) == []
    for page in ("RUNTIMES.md", "FUNCTIONS.md", "docs/lib/utils/retryconfig.md"):
        assert f"]({_FILES}/{page})" in known
    document = document_of_paths({"/things": {"post": made}})
    alone = typescript_api(document).front_pages["README.md"]
    assert (_LINK.findall(alone), alone.count("`docs/sdks`")) == ([], 1)
    published = typescript_api(document, preset="speakeasy").front_pages["README.md"]
    assert "docs/sdks/thingssdk/README.md#get" in _LINK.findall(published)
