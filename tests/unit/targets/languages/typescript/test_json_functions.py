"""What makes JSON of values, and values of JSON, as published packages have it."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.emit.render import render_all
from sdkwright.targets.languages.typescript.models import model_jobs
from tests.support.small_documents import document_of_paths, operation
from tests.support.typescript_api import typescript_api

_FORM = {
    "type": "object",
    "required": ["file"],
    "properties": {
        "file": {"type": "string", "format": "binary"},
        "mode": {"type": "string", "enum": ["slow", "fast"]},
    },
}
_BODY = {"content": {"multipart/form-data": {"schema": _FORM}}, "required": True}


@pytest.mark.parametrize(
    ("preset", "expected"), [("speakeasy", True), ("default", False)]
)
def test_objects_and_files_have_them_enums_have_none(
    preset: str, expected: bool
) -> None:
    made: dict[str, Any] = {**operation("send"), "requestBody": _BODY}
    package = typescript_api(
        document_of_paths({"/files": {"post": made}}), preset=preset
    ).package
    tree = render_all(model_jobs(package))
    text = "".join(tree[path].content.decode() for path in tree)
    names = {one.name for one in package.names.types.values()}
    stems = [name for name in names if f"{name[0].lower()}{name[1:]}ToJSON" in text]
    enums = [name for name in names if name.endswith("Mode")]
    assert enums or not expected
    assert sorted(stems) == (sorted(names - set(enums)) if expected else [])
