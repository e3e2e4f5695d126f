"""Modules of types: what lives in one, what is written in place, and how files and indexes are called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sdkwright.emit.render import render_all
from sdkwright.targets.languages.typescript.target import lower
from tests.support.small_documents import document_of_paths, operation
from tests.support.typescript_api import typescript_api

_TEXT = {"type": "string"}
_SIZE = {"type": "string", "enum": ["small", "large"]}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _models(schemas: Mapping[str, Any], **options: Any) -> Mapping[str, str]:
    name = next(iter(schemas))
    answer = {"$ref": f"#/components/schemas/{name}"}
    document = document_of_paths(
        {"/thing": {"get": operation("getThing", answer=answer)}},
        components={"schemas": schemas},
    )
    made = typescript_api(document, packageName="things", **options)
    tree = render_all(lower(made.api, made.options).jobs)
    start = "src/models/"
    return {
        path.removeprefix(start): tree[path].content.decode()
        for path in tree
        if path.startswith(start)
    }


def test_types_without_a_name_of_their_own_live_with_their_owner() -> None:
    inner = _object(city=_TEXT, rooms={"type": "array", "items": _object(size=_TEXT)})
    models = _models({"Person": _object(home=inner)})

    assert set(models) == {"index.ts", "person.ts"}
    assert re.findall(r"export type (\w+)", models["person.ts"])[-1] == "Person"
    assert models["index.ts"].count(" from ") == 1


def test_small_enums_are_literals_where_they_are_used() -> None:
    listed = {"type": "array", "items": _SIZE}
    either = {"anyOf": [_TEXT, _SIZE]}
    text = _models({"Thing": _object(size=_SIZE, sizes=listed, either=either)})

    assert '  size?: "small" | "large" | (string & {}) | undefined;' in text["thing.ts"]
    assert '  sizes?: ("small" | "large" | (string & {}))[]' in text["thing.ts"]
    assert '  either?: "small" | "large" | (string & {}) |' in text["thing.ts"]
    assert "export type Thing" in text["thing.ts"]
    assert text["thing.ts"].count("export") == 1


def test_published_packages_have_types_in_the_file_of_what_they_are_written_in() -> (
    None
):
    models = _models({"Thing": _object(size=_SIZE)}, preset="speakeasy")

    assert set(models) == {"index.ts", "thing.ts"}


def test_names_of_files_stay_short() -> None:
    name = "Thing" + "OfManyWords" * 10
    models = _models({name: _object(a=_TEXT), f"{name}Too": _object(a=_TEXT)})

    assert max(map(len, models)) <= 70
    assert len({path.casefold() for path in models}) == 3


def test_long_unions_have_a_member_a_line_and_no_spaces_behind() -> None:
    values = [f"a value of the size {number}" for number in range(9)]
    models = _models(
        {
            "Thing": _object(size={"$ref": "#/components/schemas/Size"}),
            "Size": {"enum": values},
        }
    )

    (text,) = (one for one in models.values() if "export type Size" in one)
    assert f'export type Size =\n  | "{values[0]}"\n  | "{values[1]}"' in text
    assert "\n  | (string & {});\n" in text
    assert re.search(r" $", text, re.MULTILINE) is None


def _reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_types_of_a_family_that_are_read_alike_have_one_codec() -> None:
    """`Order` is alike by chance; what is called otherwise, or holds what is, has its own."""
    time = {"type": "string", "format": "date-time"}
    repository = _object(full_name=_TEXT, owner=_object(user_id=_TEXT))
    others = ("NullableRepository", "BetaRepository", "DatedRepository", "Order")
    models = _models(
        {
            "Thing": _object(
                one=_reference("Repository"),
                **dict(zip("abcd", map(_reference, others), strict=True)),
            ),
            "Repository": repository,
            "NullableRepository": {**repository, "type": ["object", "null"]},
            "BetaRepository": _object(fullName=_TEXT, owner=_object(user_id=_TEXT)),
            "DatedRepository": _object(full_name=_TEXT, owner=_object(user_id=time)),
            "Order": repository,
        }
    )

    codecs = re.findall(r"(\w+): \(\) => (\w+)Codec", models["thing.ts"])
    assert dict(codecs) == {
        "one": "repository",
        "a": "repository",
        "b": "betaRepository",
        "c": "datedRepository",
        "d": "order",
    }
    assert "Codec" not in models["nullableRepository.ts"]
    assert "repositoryOwnerCodec" in models["betaRepository.ts"]


def test_what_no_call_holds_has_no_codec() -> None:
    models = _models({"Thing": _object(made_by=_TEXT), "Other": _object(made_by=_TEXT)})

    assert "thingCodec" in models["thing.ts"]
    assert "Codec" not in models["other.ts"]


def test_a_text_or_a_list_is_written_and_read_as_the_list() -> None:
    """What looks for the member that a value is of would be ten times as much code in a web page."""
    items = {"type": "array", "items": _object(made_by=_TEXT)}
    models = _models(
        {
            "Thing": _object(
                one={"oneOf": [_TEXT, items]},
                two={"oneOf": [_TEXT, items, _object(made_at=_TEXT)]},
            )
        }
    )

    made = dict(re.findall(r"Codec<(\w+)> = /\S+ \S+ \*/ (\w+)", models["thing.ts"]))
    assert (made["ThingOne"], made["ThingTwo"]) == ("list", "anyOf")


def test_open_enums_of_published_packages_have_a_type_that_says_so() -> None:
    sized = _object(size={"$ref": "#/components/schemas/Size"})
    schemas = {"Thing": sized, "Size": _SIZE}
    models = _models(schemas, preset="speakeasy", enumFormat="enum")
    assert "export type SizeOpen = Size;" in models["size.ts"]
    assert "type SizeOpen" in models["index.ts"]
    # What the document itself calls so keeps its name.
    taken = {**schemas, "SizeOpen": _object(taken=_TEXT)}
    again = _models(taken, preset="speakeasy", enumFormat="enum")
    assert "".join(again.values()).count("export type SizeOpen =") == 1
    assert "SizeOpen" not in "".join(_models(schemas, enumFormat="enum").values())
