"""Unions whose members lead back to them: a deep value takes no more time than a wide one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.documents import TREES, reference
from tests.support.generated_python import (
    decoded,
    document_of_schemas,
    encoded,
    import_package,
    write_package,
)
from tests.support.patience import SECONDS

# Nothing tells the members apart but a field that only the innermost object has, or none of them.
_DEEP = """
import sys, json
from importlib import import_module
package = sys.argv[1]
adapter_of = import_module(f"{package}._runtime.adapter").adapter_of
tree = adapter_of(import_module(f"{package}.models").Everything)
for leaf in ({}, {"red": 1}, {"blue": "x"}, {"red": "no number"}, {"child": 5}, 5):
    for how in ("child", "children", "named"):
        value = leaf
        for _ in range(60):
            inner = [value] if sys.argv[2] == "lists" else value
            value = {how: {"child": inner, "children": [inner], "named": {"x": inner}}[how]}
        value = {"Tree": [value] if sys.argv[2] == "lists" else value}
        text = json.dumps(value).encode()
        assert json.loads(tree.encoded(tree.decoded(text))) == value
"""


@pytest.mark.parametrize("name", TREES)
def test_a_deep_value_takes_its_length_in_time(tmp_path: Path, name: str) -> None:
    sources, package = write_package(document_of_schemas(TREES[name]), tmp_path)
    kind = "lists" if "lists" in name else "objects"
    subprocess.run(
        [sys.executable, "-c", _DEEP, package, kind],
        cwd=sources,
        check=True,
        timeout=SECONDS,
    )


def test_each_level_gets_the_member_that_fits_best(tmp_path: Path) -> None:
    package = import_package(document_of_schemas(TREES["one union"]), tmp_path)
    models = package.models
    inner = {"red": 1, "children": [{"blue": "x"}, {"grey": 1.5}, {"red": "no"}]}
    data = {"Tree": {"blue": "y", "at": "z", "child": {"grey": 2, "child": inner}}}

    value = decoded(package, models.Everything, data)

    blue = value.tree
    assert isinstance(blue, models.Blue)
    assert isinstance(blue.child, models.Grey)
    red = blue.child.child
    assert isinstance(red, models.Red)
    assert isinstance(red.children[0], models.Blue)
    assert isinstance(red.children[1], models.Grey)
    assert encoded(package, value) == data


def test_a_member_isnt_chosen_for_what_is_inside_of_it(tmp_path: Path) -> None:
    """Whatever order the members are tried in, the fields of a child count for all of them or for none."""
    package = import_package(document_of_schemas(TREES["one union"]), tmp_path)
    models = package.models
    many = {"blue": "a", "at": "b", "child": {"blue": "c", "at": "d"}}
    for own, kind in (
        ({"red": 1}, models.Red),
        ({"blue": "x"}, models.Blue),
        ({"grey": 1}, models.Grey),
    ):
        value = decoded(package, models.Everything, {"Tree": {**own, "child": many}})
        assert isinstance(value.tree, kind)


def test_a_union_that_leads_nowhere_is_left_alone(tmp_path: Path) -> None:
    schemas = {
        "Flat": {"anyOf": [reference("Red"), reference("Blue")]},
        "Red": {"type": "object", "properties": {"red": {"type": "integer"}}},
        "Blue": {"type": "object", "properties": {"blue": {"type": "string"}}},
    }
    sources, name = write_package(
        document_of_schemas({**schemas, **TREES["one union"]}), tmp_path
    )
    package = sources / name
    flat = (package / "models" / "flat.py").read_text(encoding="utf-8")
    tree = (package / "models" / "tree.py").read_text(encoding="utf-8")
    assert "BestMatch()" in flat
    assert "RecursiveMatch()" in tree
