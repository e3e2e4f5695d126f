"""Modules of types: what is in them, and that all of it is found."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any, Literal, get_args, get_type_hints

import pytest

from tests.support.generated_python import decoded, encoded, import_package
from tests.support.small_documents import document_of_paths, operation, parameter

_TEXT = {"type": "string"}
# Texts that are no expressions of Python, and one that is a name.
_SIZES = ["1x1.0-0", "lambda", "07", "Person"]


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


_SCHEMAS = {
    "Photo": _object(
        size={"anyOf": [_TEXT, {"type": "string", "enum": _SIZES}]},
        mode={"type": "string", "enum": ["rgb", "gray"], "default": "rgb"},
        owner={
            "anyOf": [
                {"type": "string", "enum": _SIZES},
                _ref("Person"),
                _object(team=_ref("Person"), part=_ref("Photo")),
            ]
        },
    ),
    "Person": _object(name=_TEXT, photo=_ref("Photo")),
    "PhotoSize": {"type": "string", "enum": ["s", "m"]},
    "Opened": _object(by=_TEXT),
    "Event": {"oneOf": [_ref("Opened"), _object(closed=_ref("Person"))]},
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """A package of components, with an operation that has types of its own."""
    kinds = {"type": "string", "enum": [*"abcdefg"]}
    find = operation(
        "findPhotos",
        answer=_object(photos={"type": "array", "items": _ref("Photo")}),
        body=_ref("Photo"),
        parameters=[
            parameter("kind", schema=kinds),
            parameter("order", schema={"type": "string", "enum": ["up", "down"]}),
        ],
    )
    document = document_of_paths(
        {"/photos": {"post": find}}, components={"schemas": _SCHEMAS}
    )
    return import_package(document, tmp_path_factory.mktemp("modules"))


def test_a_component_has_a_module_with_all_that_is_written_in_it(
    package: ModuleType,
) -> None:
    folder = Path(str(package.models.__file__)).parent
    assert sorted(one.stem for one in folder.glob("*.py")) == [
        "__init__",
        "event",
        "find_photos",
        "person",
        "photo",
        "photo_size",
    ]
    homes = {
        name: getattr(package.models, name).__module__.rpartition(".")[2]
        for name in ("Photo", "PhotoOwner", "Opened", "FindPhotosResponseBody")
    }
    assert homes == {
        "Photo": "photo",
        "PhotoOwner": "photo",
        "Opened": "event",
        "FindPhotosResponseBody": "find_photos",
    }


def test_small_enums_without_a_name_are_literals_where_they_stand(
    package: ModuleType,
) -> None:
    hints = get_type_hints(package.models.Photo)
    literals = {one for part in get_args(hints["mode"]) for one in get_args(part)}
    assert {"rgb", "gray"} <= literals
    assert Literal["1x1.0-0", "lambda", "07", "Person"] in get_args(hints["size"])
    assert not hasattr(package.models, "PhotoMode")
    assert decoded(package, package.models.Photo, {"mode": "cmyk"}).mode == "cmyk"


@pytest.mark.parametrize(
    ("owner", "kind"),
    [
        ("Person", "str"),
        ("07", "str"),
        ({"name": "Ada", "photo": {"owner": "07"}}, "Person"),
        ({"team": {"name": "Ada"}, "part": {"owner": {"name": "B"}}}, "PhotoOwner"),
    ],
)
def test_types_of_a_module_lead_to_those_of_others(
    package: ModuleType, owner: Any, kind: str
) -> None:
    photo = decoded(package, package.models.Photo, {"owner": owner})
    assert type(photo.owner).__name__.startswith(kind)
    assert encoded(package, photo)["owner"] == owner


def test_all_names_of_types_are_listed_and_come_with_a_star(
    package: ModuleType,
) -> None:
    names: dict[str, Any] = {}
    exec(f"from {package.__name__}.models import *", names)
    assert names["PhotoTypedDict"] is package.models.PhotoTypedDict
    assert {"Photo", "PhotoOwner", "Event"} <= set(dir(package.models))
    assert set(package.models.__all__) <= names.keys()


def test_what_holds_the_arguments_of_a_method_is_no_type(package: ModuleType) -> None:
    assert "FindPhotosRequest" not in package.models.__all__
