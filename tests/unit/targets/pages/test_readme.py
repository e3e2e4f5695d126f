"""READMEs say what the document says: which credentials are enough, where servers are, what to call first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.app.build_targets import Order, build_targets
from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.targets.contract.registry import TARGETS

_TEXT = {"application/json": {"schema": {"type": "string"}}}
_ANSWER = {"200": {"description": "ok", "content": _TEXT}}
_DONE = {"204": {"description": "done"}}
_KEYS = {
    "HeaderKey": {
        "type": "apiKey",
        "in": "header",
        "name": "X-Api-Key",
        "description": "From your *account*.",
    },
    "QueryKey": {"type": "apiKey", "in": "query", "name": "apikey"},
    "Basic": {"type": "http", "scheme": "basic"},
}


@pytest.fixture(params=["python", "typescript"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def _readme(folder: Path, language: str, **members: Any) -> str:
    root = {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "servers": [{"url": "https://a.example"}],
        "paths": {"/a": {"get": {"operationId": "first", "responses": _ANSWER}}},
        **members,
    }
    (folder / "api.json").write_text(json.dumps(root))
    target = TargetConfig(
        name=language,
        source=SourceConfig(document=str(folder / "api.json")),
        language=language,
        output=folder / "out",
    )
    order = Order(targets=(target,), validate=False)
    (built,) = build_targets(order, TARGETS, lambda _: None).targets
    return built.tree["README.md"].content.decode()


def _secured(*requirements: dict[str, list[str]]) -> dict[str, Any]:
    return {
        "security": list(requirements),
        "components": {"securitySchemes": _KEYS},
    }


def _section(readme: str, title: str) -> str:
    return readme.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def _named(readme: str, name: str) -> str:
    """A name of the document as the README's code spells it."""
    is_typescript = "import {" in readme
    first, *others = name.split("_")
    return first + "".join(map(str.title, others)) if is_typescript else name


def test_alternative_credentials_are_shown_as_alternatives(
    tmp_path: Path, language: str
) -> None:
    secured = _secured({"HeaderKey": []}, {"QueryKey": [], "Basic": []})
    readme = _readme(tmp_path, language, **secured)
    section = _section(readme, "Authentication")
    header, query = _named(readme, "header_key"), _named(readme, "query_key")
    assert "need one of these" in section
    assert f"* `{header}`\n* `{query}` and `basic`\n" in section


def test_a_sample_gives_the_credentials_of_one_alternative(
    tmp_path: Path, language: str
) -> None:
    secured = _secured({"QueryKey": []}, {"HeaderKey": []})
    usage = _section(_readme(tmp_path, language, **secured), "Usage")
    assert "uery" in usage
    assert "eader" not in usage.replace("`headers`", "")


def test_credentials_that_go_together_are_all_in_a_sample(
    tmp_path: Path, language: str
) -> None:
    secured = _secured({"HeaderKey": [], "QueryKey": []})
    readme = _readme(tmp_path, language, **secured)
    assert "one of these" not in readme
    usage = _section(readme, "Usage")
    assert _named(readme, "header_key") in usage
    assert _named(readme, "query_key") in usage


def test_one_credential_is_no_choice(tmp_path: Path, language: str) -> None:
    readme = _readme(tmp_path, language, **_secured({"HeaderKey": []}))
    assert "one of these" not in readme


def test_no_credentials_may_be_one_of_the_alternatives(
    tmp_path: Path, language: str
) -> None:
    readme = _readme(tmp_path, language, **_secured({}, {"HeaderKey": []}))
    name = _named(readme, "header_key")
    assert f"* `{name}`\n* none of them\n" in readme


def test_what_all_operations_ask_for_is_what_the_api_asks_for(
    tmp_path: Path, language: str
) -> None:
    security = [{"HeaderKey": []}, {"QueryKey": []}]
    get = {"operationId": "first", "responses": _ANSWER, "security": security}
    readme = _readme(
        tmp_path,
        language,
        paths={"/a": {"get": get}},
        components={"securitySchemes": _KEYS},
    )
    assert "one of these" in _section(readme, "Authentication")


def test_what_the_document_says_of_a_scheme_is_said(
    tmp_path: Path, language: str
) -> None:
    readme = _readme(tmp_path, language, **_secured({"HeaderKey": []}))
    assert "From your *account*." in _section(readme, "Authentication")


def test_variables_of_servers_are_listed_with_their_values(
    tmp_path: Path, language: str
) -> None:
    region = {"default": "eu", "enum": ["eu", "us"], "description": "Where data lies"}
    servers = [
        {
            "url": "https://{region}.a.example/{base}",
            "variables": {"region": region, "base": {"default": "v1"}},
        }
    ]
    section = _section(_readme(tmp_path, language, servers=servers), "Servers")
    assert (
        "  * `region` (`eu` if not given; one of `eu`, `us`): Where data lies\n"
        in section
    )
    assert "  * `base` (`v1` if not given)\n" in section


def _operation(name: str, **members: Any) -> dict[str, Any]:
    return {"operationId": name, "responses": _ANSWER, **members}


def _required(name: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": True, "schema": {"type": "string"}}


_STREAM = {
    "200": {
        "description": "ok",
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
    }
}


@pytest.mark.parametrize(
    "other",
    [
        _operation("other", deprecated=True),
        _operation("other", responses=_DONE),
        _operation("other", security=[]),
        _operation("other", parameters=[_required("q")]),
        _operation("other", responses=_STREAM),
    ],
    ids=["deprecated", "without an answer", "without credentials", "longer", "stream"],
)
def test_the_first_sample_is_a_call_that_somebody_new_would_make(
    other: dict[str, Any], tmp_path: Path, language: str
) -> None:
    paths = {"/a": {"get": other}, "/b": {"get": _operation("usual")}}
    secured = _secured({"HeaderKey": []})
    usage = _section(_readme(tmp_path, language, paths=paths, **secured), "Usage")
    assert "usual" in usage
    assert "other" not in usage


def test_of_equal_calls_the_first_sample_is_of_the_shortest_path(
    tmp_path: Path, language: str
) -> None:
    paths = {
        "/a/parts": {"get": _operation("other")},
        "/b": {"get": _operation("usual")},
    }
    assert "usual" in _section(_readme(tmp_path, language, paths=paths), "Usage")


@pytest.mark.parametrize("method", ["delete", "put", "patch"])
def test_the_first_sample_reads_or_creates_something(
    method: str, tmp_path: Path, language: str
) -> None:
    paths = {"/a": {method: _operation("other"), "post": _operation("usual")}}
    assert "usual" in _section(_readme(tmp_path, language, paths=paths), "Usage")


def _chat(**content: Any) -> dict[str, Any]:
    body = {
        "type": "object",
        "required": ["text"],
        "properties": {"text": {"type": "string"}, "stream": {"type": "boolean"}},
    }
    request = {"required": True, "content": {"application/json": {"schema": body}}}
    answer = {"200": {"description": "ok", "content": content}}
    return {
        "/chat": {"post": _operation("chat", requestBody=request, responses=answer)}
    }


def test_a_sample_for_event_streams_asks_for_a_stream(
    tmp_path: Path, language: str
) -> None:
    event = {"schema": {"type": "object", "properties": {"text": {"type": "string"}}}}
    paths = _chat(**{"application/json": event, "text/event-stream": event})
    readme = _readme(tmp_path, language, paths=paths)
    streams = _section(readme, "Event streams")
    switch = "stream: true" if language == "typescript" else "stream=True"
    loop = "for await (const event" if language == "typescript" else "for event in"
    assert switch in streams
    assert loop in streams
    usage = _section(readme, "Usage")
    assert switch not in usage
    assert loop not in usage


def test_a_sample_for_event_streams_is_of_a_call_whose_program_streams(
    tmp_path: Path, language: str
) -> None:
    event = {"schema": {"type": "object", "properties": {"text": {"type": "string"}}}}
    either = {"application/json": event, "text/event-stream": event}
    answer = {"200": {"description": "ok", "content": either}}
    paths = {"/a": {"post": _operation("maybe", responses=answer)}, **_chat(**either)}
    streams = _section(_readme(tmp_path, language, paths=paths), "Event streams")
    assert "chat" in streams
    assert "maybe" not in streams


@pytest.mark.parametrize(("words", "is_shown"), [(10, True), (400, False)])
def test_chapters_of_a_manual_are_no_summary(
    words: int, is_shown: bool, tmp_path: Path, language: str
) -> None:
    text = f"# Introduction\n\nSells things.\n\n# Limits\n\n{'more ' * words}"
    info = {"title": "Shop", "version": "1", "description": text}
    summary = _readme(tmp_path, language, info=info).partition("## Contents")[0]
    assert "Sells things." in summary
    assert ("more" in summary) is is_shown


def test_methods_are_listed_with_how_their_text_begins(
    tmp_path: Path, language: str
) -> None:
    paths = {
        "/a": {"get": _operation("short", summary="Gets one.\n\nAnd more.")},
        "/b": {"get": _operation("plain", description="<p>Gets <b>all</b>.</p>")},
    }
    readme = _readme(tmp_path, language, paths=paths)
    assert "* short - Gets one.\n" in readme
    assert "* plain - Gets **all**.\n" in readme


@pytest.mark.parametrize("text", ["how to open(a jar)", "open(", "for event in res"])
def test_sections_are_decided_by_what_is_sent_and_not_by_texts(
    text: str, tmp_path: Path, language: str
) -> None:
    schema = {
        "type": "object",
        "required": ["text"],
        "properties": {"text": {"type": "string", "example": text}},
    }
    request = {"required": True, "content": {"application/json": {"schema": schema}}}
    paths = {"/a": {"post": _operation("add", requestBody=request)}}
    readme = _readme(tmp_path, language, paths=paths)
    assert text in readme
    assert "## File uploads" not in readme
    assert "## Event streams" not in readme
