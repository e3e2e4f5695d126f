"""Names of files."""

from __future__ import annotations

from sdkwright.targets.naming.files import LONGEST, shortened
from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths

_OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}


def test_a_long_name_loses_its_last_words() -> None:
    assert shortened("a_b") == "a_b"
    words = "_".join(["word"] * 20)
    assert shortened(words) == "_".join(["word"] * 12)
    assert shortened("x" * 100) == "x" * LONGEST


def test_modules_are_called_by_words_and_never_long() -> None:
    long = "Word" * 20
    names = ["ImageURL", "Class", "con", f"{long}A", f"{long}B"]
    document = document_of_paths(
        {}, components={"schemas": dict.fromkeys(names, _OBJECT)}
    )
    types = python_api(document).names.types
    assert [types[f"#/components/schemas/{name}"].module for name in names] == [
        "image_url",
        "class_",
        "con_",
        "_".join(["word"] * 12),
        "_".join(["word"] * 12) + "2",
    ]
