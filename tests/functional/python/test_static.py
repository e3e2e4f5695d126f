"""Generated models as tools see them: Black changes nothing, pyright finds nothing to say, imports are sorted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import black
import pytest

from tests.support.generated_python import document_of_schemas, write_package
from tests.support.pyright import run_pyright

_LONG = "AVeryLongNameThatLeavesLittleRoomOnALineForAnythingElseThatHasToStandThereToo"


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _hard_schemas() -> dict[str, Any]:
    text = {"type": "string", "description": 'Says "hi"\\\n\n  * a\n    * b "'}
    decimal = {"type": "string", "format": "decimal", "default": "1.5"}
    return {
        "Model": {**_object(id=text, amount=decimal), "required": ["id"]},
        "Decimal": _object(models=_reference("Model"), errors=_reference("Problem")),
        "Shape": {
            "oneOf": [_reference("Circle"), _reference(f"{_LONG}Square")],
            "discriminator": {"propertyName": "kind"},
        },
        "ShapeTypedDict": _object(a=text),
        "Circle": {**_object(kind={"const": "Circle"}), "required": ["kind"]},
        f"{_LONG}Square": _object(**{"kind": text, "in": _reference("Shape")}),
        "Tree": {"type": "object", "additionalProperties": _reference("Tree")},
        "Json": {"oneOf": [text, {"type": "array", "items": _reference("Json")}]},
        "Extras": {**_object(a=text), "additionalProperties": _reference("Model")},
        "Size": {"type": "string", "enum": ["s", "a quite long value " * 5, '"', "\\"]},
        "Level": {"type": "number", "enum": [0.5, 1.5]},
        f"{_LONG}Numbers": {"enum": [1, 2]},
        "Problem": _object(model=_reference("Model"), tree=_reference("Tree")),
        "Many": _object(
            a={"type": "array", "items": text, "default": ["a" * 30, "b" * 30]},
            b={**_reference("Level"), "default": 0.5},
            c={
                "type": "string",
                "format": "date-time",
                "default": "2020-01-01T00:00:00Z",
            },
            d={"type": "object", "additionalProperties": {}, "default": {"a": [1]}},
            e={"anyOf": [_reference(f"{_LONG}Square"), {"type": "null"}]},
            f={"type": "array", "items": {"anyOf": [text, {"type": "null"}]}},
            g={
                "type": "array",
                "prefixItems": [text, {"type": "integer"}],
                "items": False,
            },
            **{f"a-{_LONG}": {**_reference("Size"), "default": "s"}},
        ),
    }


@pytest.fixture(scope="module", params=["union", "enum"])
def package(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A package of types that are hard to print."""
    document = document_of_schemas(_hard_schemas(), errors={"400": "Problem"})
    folder = tmp_path_factory.mktemp("hard")
    sources, name = write_package(document, folder, enumFormat=request.param)
    return sources / name


def _type_modules(package: Path) -> list[Path]:
    return [*(package / "models").glob("*.py"), *(package / "errors").glob("*.py")]


def test_black_changes_nothing(package: Path) -> None:
    for module in _type_modules(package):
        source = module.read_text()
        assert black.format_str(source, mode=black.Mode()) == source, module.name


def test_imports_are_sorted_and_used(package: Path) -> None:
    folders = [str(package / "models"), str(package / "errors")]
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "ruff",
            "check",
            "--isolated",
            "--select",
            "I,F",
            *folders,
        ],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stdout


@pytest.mark.slow
def test_pyright_has_nothing_to_say(package: Path) -> None:
    settings = {
        "include": [f"{package.name}/models", f"{package.name}/errors"],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }

    ran = run_pyright(package.parent, settings)

    assert ran.returncode == 0, ran.stdout


@pytest.mark.slow
def test_mypy_has_nothing_to_say(package: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", package.name],
        cwd=package.parent,
        capture_output=True,
        text=True,
        check=False,
    )

    of_types = [
        line
        for line in ran.stdout.splitlines()
        if "/models/" in line or "/errors/" in line
    ]
    assert not of_types
