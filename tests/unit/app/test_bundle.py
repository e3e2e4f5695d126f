"""One document of several files, and of several documents: what `bundle` writes, and what packages are made from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright.cli.main import run

_OK: Mapping[str, Any] = {"200": {"description": "ok"}}


def _document(**sections: Any) -> dict[str, Any]:
    info = {"title": "T", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": {}, **sections}


def _operation(name: str, **more: Any) -> dict[str, Any]:
    return {"operationId": name, "responses": _OK, **more}


def _answer(schema: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {"responses": {"200": {"description": "ok", "content": content}}}


def _run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as end:
        run(arguments)
    return int(end.value.code or 0)


def _write(folder: Path, files: Mapping[str, Any]) -> None:
    for name, value in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(value))


def _joined(folder: Path, *documents: Any) -> dict[str, Any]:
    """What documents come to, each in a folder of its own."""
    names = [f"{number}/api.json" for number in range(len(documents))]
    _write(folder, dict(zip(names, documents, strict=True)))
    out = folder / "all.json"
    assert _run("bundle", *(str(folder / one) for one in names), "--out", str(out)) == 0
    whole: dict[str, Any] = json.loads(out.read_text())
    return whole


def test_methods_of_a_path_come_together_and_keep_what_their_path_said(
    tmp_path: Path,
) -> None:
    parameter = {"name": "q", "in": "query", "schema": {"type": "string"}}
    one = _document(paths={"/a": {"parameters": [parameter], "get": _operation("g")}})
    other = _document(paths={"/a": {"post": _operation("p")}})
    whole = _joined(tmp_path, one, other)
    assert whole["paths"] == {
        "/a": {"get": _operation("g", parameters=[parameter]), "post": _operation("p")}
    }


def test_an_operation_that_differs_has_a_path_and_an_id_of_its_own(
    tmp_path: Path,
) -> None:
    one = _document(paths={"/a": {"get": _operation("g"), "put": _operation("u")}})
    other = _document(paths={"/a": {"get": _operation("g", deprecated=True)}})
    whole = _joined(tmp_path, one, other)
    assert whole["paths"] == {
        "/a": {"put": _operation("u")},
        "/a#1": {"get": _operation("g_1")},
        "/a#2": {"get": _operation("g_2", deprecated=True)},
    }


def test_an_operation_that_differs_in_prose_alone_is_the_last_one(
    tmp_path: Path,
) -> None:
    one = _document(paths={"/a": {"get": _operation("g", summary="old")}})
    other = _document(paths={"/a": {"get": _operation("g", summary="new")}})
    whole = _joined(tmp_path, one, other)
    assert whole["paths"] == {"/a": {"get": _operation("g", summary="new")}}


def test_operations_keep_the_servers_and_the_security_of_their_documents(
    tmp_path: Path,
) -> None:
    a = [{"url": "https://a.test"}]
    b = [{"url": "https://b.test"}]
    one = _document(
        servers=a, security=[{"k": []}], paths={"/a": {"get": _operation("a")}}
    )
    other = _document(servers=b, paths={"/b": {"get": _operation("b")}})
    whole = _joined(tmp_path, one, other)
    assert whole["servers"] == a
    assert whole["paths"]["/a"]["get"]["security"] == [{"k": []}]
    assert whole["paths"]["/b"]["get"]["security"] == []
    assert whole["paths"]["/b"]["get"]["servers"] == b


def test_documents_with_a_server_in_common_have_all_servers(tmp_path: Path) -> None:
    a, b = {"url": "https://a.test"}, {"url": "https://b.test"}
    whole = _joined(tmp_path, _document(servers=[a]), _document(servers=[a, b]))
    assert whole["servers"] == [a, b]


def test_of_info_texts_are_appended_and_the_rest_is_the_last(tmp_path: Path) -> None:
    one = _document(info={"title": "A", "version": "1", "description": "First."})
    other = _document(info={"title": "B", "version": "2", "description": "Second."})
    again = _document(info={"title": "C", "version": "3", "description": "First."})
    whole = _joined(tmp_path, one, other, again)
    assert whole["info"] == {
        "title": "C",
        "version": "3",
        "description": "First.\n\nSecond.",
    }


def test_tags_are_one_whatever_their_capitals_or_told_apart(tmp_path: Path) -> None:
    def with_tags(*tags: Any, of: str) -> dict[str, Any]:
        names = [tag["name"] for tag in tags]
        return _document(
            tags=list(tags), paths={f"/{of}": {"get": _operation(of, tags=names)}}
        )

    one = with_tags({"name": "Pets"}, {"name": "Shop", "kind": "nav"}, of="a")
    other = with_tags({"name": "pets"}, {"name": "Shop", "kind": "badge"}, of="b")
    whole = _joined(tmp_path, one, other)
    assert [tag["name"] for tag in whole["tags"]] == ["pets", "Shop_1", "Shop_2"]
    assert whole["paths"]["/a"]["get"]["tags"] == ["pets", "Shop_1"]
    assert whole["paths"]["/b"]["get"]["tags"] == ["pets", "Shop_2"]


def test_of_components_the_last_counts_and_scopes_are_all_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def document(kind: str, scope: str) -> dict[str, Any]:
        flow = {"tokenUrl": "/t", "scopes": {scope: ""}}
        schemes = {"o": {"type": "oauth2", "flows": {"clientCredentials": flow}}}
        schemas = {"A": {"type": kind}, "B": {"type": "string"}}
        return _document(components={"schemas": schemas, "securitySchemes": schemes})

    whole = _joined(tmp_path, document("string", "r"), document("integer", "w"))
    components = whole["components"]
    assert components["schemas"] == {"A": {"type": "integer"}, "B": {"type": "string"}}
    flows = components["securitySchemes"]["o"]["flows"]
    assert flows["clientCredentials"]["scopes"] == {"r": "", "w": ""}
    told = capsys.readouterr().err
    assert "1/api.json:1:" in told
    assert "components/schemas/A is in a document before this one, too" in told


def test_an_older_document_speaks_the_newest_version(tmp_path: Path) -> None:
    schema = {"type": "string", "nullable": True}
    older = {**_document(components={"schemas": {"A": schema}}), "openapi": "3.0.3"}
    whole = _joined(tmp_path, older, _document())
    assert whole["openapi"] == "3.1.0"
    assert whole["components"]["schemas"]["A"] == {"type": ["string", "null"]}


def test_namespaces_tell_apart_what_differs_and_what_refers_to_it(
    tmp_path: Path,
) -> None:
    def document(kind: str) -> dict[str, Any]:
        reference = {"$ref": "#/components/schemas/Inner"}
        schemas = {
            "Inner": {"type": kind},
            "Outer": {"type": "object", "properties": {"inner": reference}},
            "Same": {"type": "string"},
        }
        answer = _answer({"$ref": "#/components/schemas/Outer"})
        path = {f"/{kind}": {"get": {"operationId": kind, **answer}}}
        return _document(components={"schemas": schemas}, paths=path)

    _write(tmp_path, {"a.json": document("string"), "b.json": document("integer")})
    documents = [
        {"document": "a.json", "namespace": "a"},
        {"document": "b.json", "namespace": "b"},
    ]
    configuration = {"version": 1, "sources": {"all": {"documents": documents}}}
    _write(tmp_path, {"sdkwright.yaml": {**configuration, "targets": {}}})
    out = tmp_path / "all.yaml"
    place = str(tmp_path / "sdkwright.yaml")
    assert _run("bundle", "--config", place, "--out", str(out)) == 0
    whole = yaml.safe_load(out.read_text())
    assert list(whole["components"]["schemas"]) == [
        *("a_Inner", "a_Outer", "Same", "b_Inner", "b_Outer"),
    ]
    schema = whole["components"]["schemas"]["b_Outer"]["properties"]["inner"]
    assert schema == {"$ref": "#/components/schemas/b_Inner"}
    answer = whole["paths"]["/string"]["get"]["responses"]["200"]
    schema = answer["content"]["application/json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/a_Outer"}


_PARTS: Mapping[str, Any] = {
    "api.json": _document(
        paths={"/pets": {"$ref": "paths/pets.json"}},
        components={"schemas": {"Pet": {"$ref": "schemas/pet.json"}}},
    ),
    "paths/pets.json": {
        "get": {"operationId": "getPet", **_answer({"$ref": "../schemas/pet.json"})},
        "put": {
            "operationId": "putToy",
            **_answer({"$ref": "../schemas/pet.json#/$defs/Toy"}),
        },
    },
    "schemas/pet.json": {
        "type": "object",
        "properties": {
            "toy": {"$ref": "#/$defs/Toy"},
            "friend": {"$ref": "../api.json#/components/schemas/Pet"},
        },
        "$defs": {"Toy": {"type": "object", "properties": {"a": {"type": "string"}}}},
    },
}


def test_what_other_files_hold_comes_into_the_one(tmp_path: Path) -> None:
    _write(tmp_path, _PARTS)
    out = tmp_path / "one.json"
    assert _run("bundle", str(tmp_path / "api.json"), "--out", str(out)) == 0
    whole = json.loads(out.read_text())
    pet = {"$ref": "#/components/schemas/Pet"}
    toy = {"$ref": "#/components/schemas/Pet/$defs/Toy"}
    assert whole["paths"]["/pets"] == {
        "get": {"operationId": "getPet", **_answer(pet)},
        "put": {"operationId": "putToy", **_answer(toy)},
    }
    assert list(whole["components"]["schemas"]) == ["Pet"]
    properties = whole["components"]["schemas"]["Pet"]["properties"]
    assert properties == {"toy": toy, "friend": pet}


def test_packages_of_a_bundle_are_those_of_its_files(tmp_path: Path) -> None:
    _write(tmp_path, _PARTS)
    _run("bundle", str(tmp_path / "api.json"), "--out", str(tmp_path / "one.yaml"))
    for name in ("api.json", "one.yaml"):
        place, out = str(tmp_path / name), str(tmp_path / f"{name}-sdk")
        package = ("--package", "pets", "--target", "python")
        assert _run("generate", place, "--out", out, *package) == 0
    sources = [
        {
            path.relative_to(folder): path.read_text()
            for path in (folder / "src").rglob("*.py")
        }
        for folder in (tmp_path / "api.json-sdk", tmp_path / "one.yaml-sdk")
    ]
    assert sources[0] == sources[1]


def test_packages_of_several_documents_are_made_anew_when_one_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = _document(
        paths={"/b": {"get": {"operationId": "b", "responses": {}, "tags": 1}}}
    )
    first = _document(paths={"/a": {"get": _operation("a")}})
    _write(tmp_path, {"a.json": first, "other/b.json": broken})
    target = {"source": "all", "language": "python", "output": "sdk"}
    configuration = {
        "version": 1,
        "sources": {"all": {"documents": ["a.json", "other/b.json"]}},
        "targets": {"python": target},
    }
    _write(tmp_path, {"sdkwright.yaml": configuration})
    place = ("--config", str(tmp_path / "sdkwright.yaml"))
    assert _run("generate", *place) == 0
    assert "other/b.json:1:" in capsys.readouterr().err
    assert _run("check", *place) == 0
    second = _document(paths={"/b": {"get": _operation("other")}})
    _write(tmp_path, {"other/b.json": second})
    assert _run("check", *place) == 1
    assert _run("generate", *place) == 0
    assert "def other(" in (tmp_path / "sdk/src/t/sdk.py").read_text()


def test_overlays_are_applied_and_texts_stay_texts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    values = ["1e3", "no", "0x1", "null", "1.0", "", "a\nb\n", " x", "2020-01-01"]
    _write(tmp_path, {"a.json": _document()})
    action = {"target": "$", "update": {"x-texts": values}}
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": "O", "version": "1"},
        "actions": [action],
    }
    _write(tmp_path, {"o.json": overlay})
    place, out = str(tmp_path / "a.json"), tmp_path / "out.yaml"
    overlays = ("--overlay", str(tmp_path / "o.json"))
    assert _run("bundle", place, *overlays, "--out", str(out)) == 0
    again = tmp_path / "again.json"
    assert _run("bundle", str(out), "--out", str(again)) == 0
    assert json.loads(again.read_text())["x-texts"] == values


def test_what_was_not_read_stays_a_reference_and_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reference = {"$ref": "https://example.test/a.yaml#/A"}
    path = {"/a": {"get": {"operationId": "a", **_answer(reference)}}}
    _write(tmp_path, {"a.json": _document(paths=path)})
    assert _run("bundle", str(tmp_path / "a.json")) == 0
    printed = capsys.readouterr()
    assert "$ref: https://example.test/a.yaml#/A" in printed.out
    assert "wasn't fetched" in printed.err
    assert "stays as it is" in printed.err


@pytest.mark.parametrize(
    ("documents", "message"),
    [([], "a list of at least one"), ("a.json", "a list"), ([1], "an object")],
)
def test_documents_that_are_no_list_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], documents: Any, message: str
) -> None:
    configuration = {"version": 1, "sources": {"all": {"documents": documents}}}
    _write(tmp_path, {"sdkwright.yaml": {**configuration, "targets": {}}})
    assert _run("bundle", "--config", str(tmp_path / "sdkwright.yaml")) == 2
    assert message in capsys.readouterr().err
