"""Unions, enums, aliases and errors of generated packages, and how their modules find each other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from tests.support.generated_python import (
    decoded,
    document_of_schemas,
    encoded,
    import_package,
    write_package,
)


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


_STRING = {"type": "string"}


@pytest.mark.parametrize("form", ["union", "enum"])
@pytest.mark.parametrize("values", [["s", "l"], [1, 2], [0.5, 1], ["s", 1]])
def test_enums_take_known_values(tmp_path: Path, form: str, values: list[Any]) -> None:
    package = import_package(
        document_of_schemas({"Size": {"enum": values}}), tmp_path, enumFormat=form
    )
    size = package.models.Size

    for value in values:
        assert decoded(package, size, value) == value
        assert encoded(package, decoded(package, size, value), size) == value


@pytest.mark.parametrize("form", ["union", "enum"])
@pytest.mark.parametrize(
    ("values", "new"), [(["s", "l"], "xl"), ([1, 2], 3), ([0.5], 1.5)]
)
def test_enums_keep_values_of_a_newer_server(
    tmp_path: Path, form: str, values: list[Any], new: Any
) -> None:
    package = import_package(
        document_of_schemas({"Size": {"enum": values}}), tmp_path, enumFormat=form
    )

    value = decoded(package, package.models.Size, new)

    assert encoded(package, value, package.models.Size) == new


_SHAPES = {
    "Circle": {
        **_object(kind={"const": "circle"}, radius={"type": "number"}),
        "required": ["kind"],
    },
    "Scene": _object(
        kind={"const": "scene"}, shapes={"type": "array", "items": _reference("Shape")}
    ),
    "Shape": {
        "oneOf": [_reference("Circle"), _reference("Scene")],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {
                "circle": "#/components/schemas/Circle",
                "scene": "#/components/schemas/Scene",
            },
        },
    },
}


def test_a_discriminator_tells_members_apart_that_contain_the_union(
    tmp_path: Path,
) -> None:
    package = import_package(document_of_schemas(_SHAPES), tmp_path)
    data = {"kind": "scene", "shapes": [{"kind": "circle", "radius": 1.0}]}

    scene = decoded(package, package.models.Shape, data)

    assert isinstance(scene.shapes[0], package.models.Circle)
    assert encoded(package, scene) == data


def test_a_member_of_a_union_travels_with_its_discriminator(tmp_path: Path) -> None:
    package = import_package(document_of_schemas(_SHAPES), tmp_path)

    assert encoded(package, package.models.Scene()) == {"kind": "scene"}


def test_a_discriminator_may_be_a_name_python_keeps_for_itself(tmp_path: Path) -> None:
    schemas = {
        "A": {**_object(**{"class": {"const": "a"}}), "required": ["class"]},
        "B": {**_object(**{"class": {"const": "b"}}), "required": ["class"]},
        "AB": {
            "oneOf": [_reference("A"), _reference("B")],
            "discriminator": {
                "propertyName": "class",
                "mapping": {
                    "a": "#/components/schemas/A",
                    "b": "#/components/schemas/B",
                },
            },
        },
    }
    package = import_package(document_of_schemas(schemas), tmp_path)
    union = package.models.AB

    assert isinstance(decoded(package, union, {"class": "b"}), package.models.B)
    assert encoded(package, package.models.B(), union) == {"class": "b"}


def test_a_member_of_a_newer_server_is_kept(tmp_path: Path) -> None:
    package = import_package(document_of_schemas(_SHAPES), tmp_path)
    data = {"kind": "square", "side": 2}

    value = decoded(package, package.models.Shape, data)

    assert value.raw == data
    assert encoded(package, value, package.models.Shape) == data


def test_a_known_member_has_to_fit(tmp_path: Path) -> None:
    package = import_package(document_of_schemas(_SHAPES), tmp_path)

    with pytest.raises(ValidationError):
        decoded(package, package.models.Shape, {"kind": "circle", "radius": "wide"})


def test_fields_tell_members_apart_where_nothing_else_does(tmp_path: Path) -> None:
    schemas = {
        "Person": {**_object(name=_STRING), "required": ["name"]},
        "Pet": {
            **_object(name=_STRING, owner=_reference("Owner")),
            "required": ["name", "owner"],
        },
        "Owner": {"oneOf": [_reference("Person"), _reference("Pet")]},
    }
    package = import_package(document_of_schemas(schemas), tmp_path)
    models = package.models

    pet = decoded(package, models.Owner, {"name": "a", "owner": {"name": "b"}})

    assert isinstance(pet, models.Pet)
    assert isinstance(pet.owner, models.Person)


def test_a_type_may_contain_itself_without_an_object_between(tmp_path: Path) -> None:
    schemas = {
        "Json": {
            "oneOf": [
                _STRING,
                {"type": "array", "items": _reference("Json")},
                {"type": "object", "additionalProperties": _reference("Json")},
            ]
        },
        "Tree": {"type": "object", "additionalProperties": _reference("Tree")},
    }
    package = import_package(document_of_schemas(schemas), tmp_path)

    value = decoded(
        package,
        package.models.Everything,
        {"Json": ["a", {"b": ["c"]}], "Tree": {"d": {}}},
    )

    assert value.json_ == ["a", {"b": ["c"]}]
    assert value.tree == {"d": {}}


def test_types_may_be_called_like_what_modules_import(tmp_path: Path) -> None:
    decimal = {"type": "string", "format": "decimal"}
    names = (
        "Model",
        "File",
        "Enum",
        "Decimal",
        "Unknown",
        "BestMatch",
        "Discriminated",
        "Tuple",
        "Any",
        "Optional",
    )
    schemas: dict[str, Any] = {
        name: _object(amount=decimal, other=_reference("Model")) for name in names
    }
    schemas["Either"] = {"oneOf": [_reference("Model"), _reference("Unknown")]}
    package = import_package(document_of_schemas(schemas), tmp_path)

    data = {"Model": {"amount": "1.5"}, "Decimal": {"other": {"amount": "2.5"}}}
    value = decoded(package, package.models.Everything, data)

    assert encoded(package, value) == data


def test_a_model_and_an_error_may_name_each_other(tmp_path: Path) -> None:
    schemas = {
        "Problem": _object(thing=_reference("Thing"), inner=_reference("Problem")),
        "Thing": _object(problem=_reference("Problem"), name=_STRING),
    }
    package = import_package(
        document_of_schemas(schemas, errors={"400": "Problem"}), tmp_path
    )

    data = {"problem": {"thing": {"name": "a"}, "inner": {}}}
    value = decoded(package, package.models.Thing, data)

    assert isinstance(value.problem, package.errors.ProblemErrorData)
    assert encoded(package, value) == data


def test_an_error_holds_the_type_of_its_body(tmp_path: Path) -> None:
    schemas = {
        "Problem": _object(code=_STRING),
        "Denied": _object(reason=_STRING),
        "Failure": {"oneOf": [_reference("Problem"), _reference("Denied")]},
    }
    package = import_package(
        document_of_schemas(schemas, errors={"400": "Problem", "403": "Failure"}),
        tmp_path,
    )
    errors = package.errors

    for error in (errors.ProblemError, errors.FailureError):
        assert issubclass(error, errors.ThingsError)
    assert errors.ProblemError.data_type is errors.ProblemErrorData
    body = decoded(package, errors.FailureError.data_type, {"reason": "a"})
    assert isinstance(body, package.models.Denied)


def test_importing_a_model_imports_no_other(tmp_path: Path) -> None:
    schemas = {"Thing": _object(inner=_reference("Inner")), "Inner": _object(a=_STRING)}
    sources, name = write_package(document_of_schemas(schemas), tmp_path)
    program = (
        f"import sys, {name}; {name}.models.Thing;"
        f" print(*sorted(m for m in sys.modules if m.startswith('{name}.models.')))"
    )

    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=sources,
        capture_output=True,
        text=True,
        check=True,
    )

    assert ran.stdout.split() == [f"{name}.models.thing"]


def test_parameters_of_one_name_are_fields_of_their_own(tmp_path: Path) -> None:
    document = document_of_schemas({})
    (_path, item), *_ = document["paths"].items()
    item["post"]["parameters"] = [
        {"name": "id", "in": "query", "schema": {"type": "integer"}},
        {"name": "id", "in": "header", "required": True, "schema": _STRING},
    ]
    package = import_package(document, tmp_path, preset="speakeasy")

    fields = package.models.SendThingsRequest.model_fields

    assert {"id", "header_id"} <= fields.keys()


def test_an_api_without_types_has_empty_packages_of_types(tmp_path: Path) -> None:
    document = document_of_schemas({})
    document["paths"] = {"/": {"get": {"responses": {"204": {"description": ""}}}}}
    document["components"] = {}
    package = import_package(document, tmp_path)

    assert package.models.__all__ == []
