"""Documents and the files they refer to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdkwright.frontend.load import Loaded, load

_HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n"


def _codes(loaded: Loaded) -> list[str]:
    return [found.rule.code for found in loaded.diagnostics]


def _write(folder: Path, **files: str) -> str:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".yaml").write_text(text, encoding="utf-8")
    return str(folder / "root.yaml")


def test_a_document_comes_from_standard_input() -> None:
    loaded = load("-", stdin=_HEAD.encode())
    assert loaded.value is not None
    assert loaded.sources[""].label == "<stdin>"


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.1", "3.2.0", "3.1.0-rc1"])
def test_openapi_3_is_understood(version: str) -> None:
    assert load("-", stdin=f"openapi: {version}\n".encode()).value is not None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("swagger: '2.0'", "load/swagger"),
        ("openapi: 4.0.0", "load/version"),
        ("openapi: 3.10.0", "load/version"),
        ("openapi: [3]", "load/version"),
        ("a: 1", "load/not-openapi"),
        ("[]", "load/not-object"),
        ("hello", "load/not-object"),
        ("", "load/empty"),
    ],
)
def test_anything_else_is_refused_in_words(text: str, code: str) -> None:
    loaded = load("-", stdin=text.encode())
    assert loaded.value is None
    assert _codes(loaded) == [code]


def test_a_swagger_document_gets_the_name_of_a_converter() -> None:
    (found,) = load("-", stdin=b"swagger: '2.0'").diagnostics
    assert "swagger2openapi" in found.advice


@pytest.mark.parametrize("name", ["absent.yaml", "."])
def test_what_can_not_be_read_is_a_finding(name: str, tmp_path: Path) -> None:
    loaded = load(str(tmp_path / name))
    assert loaded.value is None
    assert _codes(loaded) == ["load/unreadable"]


def test_a_url_is_not_fetched_unless_allowed() -> None:
    loaded = load("https://example.com/openapi.yaml")
    assert loaded.value is None
    assert _codes(loaded) == ["load/remote"]
    assert "--allow-remote" in loaded.diagnostics[0].advice


def test_files_are_followed_relative_to_the_file_that_names_them(
    tmp_path: Path,
) -> None:
    root = _write(
        tmp_path,
        root=_HEAD + "components: {schemas: {A: {$ref: 'schemas/a.yaml#/A'}}}\n",
        schemas__a="A: {type: object, properties: {b: {$ref: deep/b.yaml}, up: {$ref: ../c.yaml}}}\n",
        schemas__deep__b="{$ref: '../a.yaml#/A'}\n",
        c="type: string\n",
    )
    loaded = load(root)
    assert _codes(loaded) == []
    assert loaded.value is not None
    assert sorted(loaded.value.trees) == [
        "",
        "c.yaml",
        "schemas/a.yaml",
        "schemas/deep/b.yaml",
    ]


def test_a_reference_back_to_the_root_is_the_root(tmp_path: Path) -> None:
    root = _write(
        tmp_path,
        root=_HEAD + "components: {schemas: {A: {$ref: a.yaml}, B: {type: string}}}\n",
        a="{$ref: 'root.yaml#/components/schemas/B'}\n",
    )
    loaded = load(root)
    assert loaded.value is not None
    assert sorted(loaded.value.trees) == ["", "a.yaml"]
    target = loaded.value.target("root.yaml#/components/schemas/B", "a.yaml")
    assert target == "#/components/schemas/B"


def test_escapes_in_file_names_are_read(tmp_path: Path) -> None:
    root = _write(
        tmp_path, root=_HEAD + "components: {schemas: {A: {$ref: 'a%20b.yaml'}}}\n"
    )
    (tmp_path / "a b.yaml").write_text("type: string\n", encoding="utf-8")
    loaded = load(root)
    assert _codes(loaded) == []
    assert loaded.value is not None
    assert "a b.yaml" in loaded.value.trees


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("absent.yaml#/A", "reference/file"),
        ("https://example.com/a.yaml", "reference/remote"),
        # No URL, though it begins like one.
        ("http://[", "reference/remote"),
        ("https://]a/b#/c", "reference/remote"),
        ("file:///etc/passwd", "reference/scheme"),
        ("/etc/passwd", "reference/scheme"),
        ("broken.yaml", "reference/broken"),
    ],
)
def test_a_file_that_can_not_be_used_is_a_warning_at_the_reference(
    reference: str, code: str, tmp_path: Path
) -> None:
    root = _write(
        tmp_path,
        root=_HEAD + f"components: {{schemas: {{A: {{$ref: '{reference}'}}}}}}\n",
        broken="a: [\n",
    )
    loaded = load(root)
    assert loaded.value is not None
    finding = loaded.diagnostics[-1]
    assert (finding.rule.code, finding.at) == (code, "#/components/schemas/A/$ref")


def test_a_reference_inside_an_example_is_data(tmp_path: Path) -> None:
    example = {
        "openapi": "3.1.0",
        "components": {"examples": {"A": {"value": {"$ref": "absent.yaml"}}}},
    }
    (tmp_path / "root.json").write_text(json.dumps(example), encoding="utf-8")
    assert _codes(load(str(tmp_path / "root.json"))) == []


def test_files_of_a_discriminators_mapping_are_read(tmp_path: Path) -> None:
    root = _write(
        tmp_path,
        root=_HEAD
        + "components: {schemas: {A: {discriminator: {propertyName: k, mapping: {a: a.yaml}}}}}\n",
        a="type: object\n",
    )
    loaded = load(root)
    assert loaded.value is not None
    assert "a.yaml" in loaded.value.trees
