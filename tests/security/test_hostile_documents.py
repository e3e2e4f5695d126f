"""Documents made to exhaust or crash their reader end in a diagnostic, within bounded time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.patience import SECONDS

_MEGABYTES = 1024
# Runs the program with bounded memory, where the system can bound it.
_BOUNDED = f"""
import sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({_MEGABYTES} << 20,) * 2)
except ImportError:
    pass
from sdkwright.cli.main import run
run(sys.argv[1:])
"""
_HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n"


def _bomb(levels: int) -> str:
    lines = ["x:", "  a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels)
    ]
    return _HEAD + "\n".join(lines) + "\n"


def _merge_bomb() -> str:
    lines = ["x:", "  a0: &a0 {k: v}"]
    lines += [
        f"  a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 50)}], k{n}: *a{n - 1}}}"
        for n in range(1, 200)
    ]
    return _HEAD + "\n".join(lines) + "\n"


def _schemas(schemas: dict[str, Any], **members: Any) -> str:
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": "t", "version": "1"},
            "paths": {},
            "components": {"schemas": schemas},
            **members,
        }
    )


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _nested(depth: int) -> str:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(depth):
        schema = {"type": "object", "properties": {"a": schema}}
    return _schemas({"A": schema})


def _composition_bomb() -> str:
    schemas: dict[str, Any] = {
        f"S{n}": {"allOf": [_reference(f"S{n + 1}")] * 10} for n in range(20)
    }
    return _schemas({**schemas, "S20": {"type": "object"}}, paths=_using("S0"))


def _property_bomb() -> str:
    schemas: dict[str, Any] = {
        f"S{n}": {
            "type": "object",
            "required": list("abcdefgh"),
            "properties": {key: _reference(f"S{n + 1}") for key in "abcdefgh"},
        }
        for n in range(20)
    }
    return _schemas({**schemas, "S20": {"type": "string"}}, paths=_using("S0"))


def _circles() -> str:
    return _schemas(
        {
            "A": _reference("B"),
            "B": _reference("A"),
            "C": {"allOf": [_reference("C")]},
            "D": {"anyOf": [_reference("D"), _reference("D")]},
            "E": {"not": _reference("E"), "items": _reference("E")},
            "F": {"$dynamicRef": "#f", "$dynamicAnchor": "f"},
        },
        paths=_using("A", "B", "C", "D", "E", "F"),
    )


def _numbers() -> str:
    return _schemas(
        {
            "A": {"type": "array", "minItems": 10**300, "items": {}},
            "B": {"type": "string", "minLength": 10**15, "maxLength": 10**400},
            "C": {"type": "integer", "minimum": 10**4000, "default": -(10**4000)},
            "D": {"type": "number", "multipleOf": 1e-300, "example": 1e308},
        },
        paths=_using("A", "B", "C", "D"),
    )


def _using(*names: str) -> dict[str, Any]:
    return {
        f"/{name}": {
            "post": {
                "operationId": name,
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": _reference(name)}},
                },
                "responses": {"204": {"description": ""}},
            }
        }
        for name in names
    }


def _expensive_pattern() -> str:
    pattern = "^(([a-z])+.)+[A-Z]([a-z])+$"
    schema = {"type": "string", "pattern": pattern, "minLength": 60}
    return _schemas({"A": {**schema, "default": "a" * 60}}, paths=_using("A"))


def _surrogates() -> str:
    text = r'{"openapi": "3.1.0", "info": {"title": "\ud800", "version": "1"}, "paths": {"/\udfff":'
    return (
        text
        + r' {"get": {"operationId": "\udbff", "tags": ["\udead"], "responses": {}}}}}'
    )


_REFUSED: dict[str, tuple[Callable[[], str], str]] = {
    "aliases of aliases": (lambda: _bomb(40), "load/alias-bomb"),
    "merges of merges": (_merge_bomb, "load/"),
    "an alias inside itself": (lambda: _HEAD + "x: &x [*x]\n", "load/alias-cycle"),
    "YAML lists in lists": (
        lambda: _HEAD + "x: " + "[" * 200_000 + "]" * 200_000,
        "load/too-deep",
    ),
    "YAML blocks in blocks": (
        lambda: _HEAD + "\n".join(" " * n + "x:" for n in range(3_000)),
        "load/too-deep",
    ),
    "JSON lists in lists": (
        lambda: '{"x": ' + "[" * 500_000 + "]" * 500_000 + "}",
        "load/too-deep",
    ),
    "JSON that never ends": (lambda: '{"x": ' + '{"x": ' * 500_000, "load/"),
    "an integer of a million digits": (
        lambda: _HEAD + "x: " + "9" * 1_000_000,
        "load/number",
    ),
    "a JSON integer of a million digits": (
        lambda: '{"x": ' + "9" * 1_000_000 + "}",
        "load/number",
    ),
    "a float beyond all floats": (lambda: _HEAD + "x: 1e999999999", "load/number"),
    "a thousand duplicate keys": (
        lambda: "{" + '"x": 1, ' * 1_000 + '"x": 1}',
        "load/duplicate-key",
    ),
    "a null character": (lambda: _HEAD + "x: \x00", "load/syntax"),
}
_SURVIVED: dict[str, Callable[[], str]] = {
    "aliases within bounds": lambda: _bomb(4),
    "schemas in schemas": lambda: _nested(110),
    "compositions of compositions": _composition_bomb,
    "required objects of required objects": _property_bomb,
    "circles of references": _circles,
    "enormous bounds": _numbers,
    "a pattern of exponential time": _expensive_pattern,
    "halves of characters": _surrogates,
}


def _generated(text: str, folder: Path) -> subprocess.CompletedProcess[str]:
    document = folder / "openapi.doc"
    document.write_text(text, encoding="utf-8")
    return subprocess.run(
        [
            *(sys.executable, "-c", _BOUNDED, "generate", document.name),
            *("--target", "python", "--out", "out"),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )


@pytest.mark.parametrize("name", _REFUSED)
def test_what_no_run_could_read_is_refused_at_its_place(
    name: str, tmp_path: Path
) -> None:
    make, code = _REFUSED[name]
    done = _generated(make(), tmp_path)
    assert done.returncode == 2, done.stderr[-500:]
    assert f"error[{code}" in done.stderr
    assert done.stderr.startswith("openapi.doc:")
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", _SURVIVED)
def test_what_is_merely_odd_is_generated(name: str, tmp_path: Path) -> None:
    done = _generated(_SURVIVED[name](), tmp_path)
    assert done.returncode == 0, done.stderr[-500:]
    assert "Traceback" not in done.stderr
    assert (tmp_path / "out" / "README.md").exists()
