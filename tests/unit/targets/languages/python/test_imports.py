"""Import blocks: sorted and grouped as import sorters do it."""

from __future__ import annotations

from sdkwright.targets.languages.python.imports import Imports


def test_the_standard_library_comes_first_and_own_modules_last() -> None:
    imports = Imports()
    imports.add("..types", "UNSET")
    imports.add(".._runtime.model", "Model")
    imports.add("typing_extensions", "TypedDict")
    imports.add("typing", "List")
    imports.add("datetime", "date")

    assert str(imports.code()).split("\n") == [
        "from datetime import date",
        "from typing import List",
        "",
        "from typing_extensions import TypedDict",
        "",
        "from .._runtime.model import Model",
        "from ..types import UNSET",
    ]


def test_constants_come_before_classes_and_those_before_functions() -> None:
    imports = Imports()
    for name in ("parse", "Unset", "UNSET", "Nullable"):
        imports.add("..types", name)

    assert imports.code() == "from ..types import UNSET, Nullable, Unset, parse"


def test_numbers_in_names_are_sorted_by_value() -> None:
    imports = Imports()
    for number in (10, 9, 1):
        imports.add(f".rule{number}", f"Rule{number}")

    assert str(imports.code()).split("\n") == [
        "from .rule1 import Rule1",
        "from .rule9 import Rule9",
        "from .rule10 import Rule10",
    ]


def test_a_renamed_name_has_a_statement_of_its_own() -> None:
    imports = Imports()
    imports.add("..model", "Model", "_Model")
    imports.add("..model", "Field")
    imports.add("..model", "default")

    assert str(imports.code()).split("\n") == [
        "from ..model import Field, default",
        "from ..model import Model as _Model",
    ]


def test_a_long_statement_has_one_name_a_line() -> None:
    imports = Imports()
    imports.add(".a" + "b" * 70, "First")
    imports.add(".a" + "b" * 70, "Second")

    assert str(imports.code()).split("\n") == [
        f"from .a{'b' * 70} import (",
        "    First,",
        "    Second,",
        ")",
    ]


def test_what_only_annotations_need_is_imported_for_type_checkers_alone() -> None:
    imports = Imports()
    imports.add_checked(".size", "Size")
    imports.add_checked(".shape", "Shape")
    imports.add(".shape", "Shape")

    assert str(imports.code()).split("\n") == [
        "from typing import TYPE_CHECKING",
        "",
        "from .shape import Shape",
        "",
        "if TYPE_CHECKING:",
        "    from .size import Size",
    ]
