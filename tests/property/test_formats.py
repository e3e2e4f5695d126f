"""Texts with a format: those that are of it have its type, others stay text, and all of them go back as they came."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.property.format_texts import FORMATS, nearly
from tests.support.generated_python import (
    decoded,
    document_of_schemas,
    encoded,
    import_package,
)
from tests.support.generated_typescript import typescript_package

_KINDS: Mapping[str, type] = {
    "date-time": dt.datetime,
    "date": dt.date,
    "time": dt.time,
    "duration": dt.timedelta,
    "byte": bytes,
    "int64": int,
    "decimal": Decimal,
}
_PROGRAM = Path(__file__).parents[1] / "functional" / "typescript" / "unions.mjs"
_SETTINGS = settings(deadline=None, max_examples=60)
_randoms = st.randoms(use_true_random=False)
_formats = pytest.mark.parametrize("format_", FORMATS)


def _name(format_: str) -> str:
    return f"Kind{list(FORMATS).index(format_)}"


def _schemas() -> dict[str, Any]:
    """An object with a property for every format: alone, and as a member of a union beside any text."""
    schemas: dict[str, Any] = {}
    for format_ in FORMATS:
        typed = {"type": "string", "format": format_}
        properties = {"alone": typed, "either": {"anyOf": [typed, {"type": "string"}]}}
        schemas[_name(format_)] = {"type": "object", "properties": properties}
    return schemas


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder = tmp_path_factory.mktemp("formats")
    return import_package(document_of_schemas(_schemas()), folder)


@_formats
@_SETTINGS
@given(random=_randoms)
def test_a_text_of_a_format_has_its_type_and_goes_back_as_it_came(
    package: ModuleType, format_: str, random: Random
) -> None:
    text = FORMATS[format_](random)
    model = getattr(package.models, _name(format_))
    value = decoded(package, model, {"alone": text, "either": text})
    assert isinstance(value.alone, _KINDS[format_]), text
    assert encoded(package, value) == {"alone": text, "either": text}
    assert isinstance(value.either, (_KINDS[format_], str))


@_formats
@_SETTINGS
@given(random=_randoms, text=st.text(max_size=12), is_near=st.booleans())
def test_another_text_stays_text_in_a_union_and_is_no_other_value_alone(
    package: ModuleType, format_: str, random: Random, text: str, is_near: bool
) -> None:
    if is_near:
        text = nearly(random, FORMATS[format_](random))
    model = getattr(package.models, _name(format_))
    value = decoded(package, model, {"either": text})
    assert encoded(package, value) == {"either": text}
    try:
        value = decoded(package, model, {"alone": text})
    except ValidationError:
        return
    assert encoded(package, value) == {"alone": text}


@pytest.mark.slow
def test_typescript_sends_every_text_back_as_it_came(tmp_path: Path) -> None:
    package = typescript_package(document_of_schemas(_schemas()), tmp_path)
    random = Random(0)
    asked: list[tuple[str, dict[str, str]]] = []
    for format_, make in FORMATS.items():
        if format_ not in ("date-time", "byte", "int64"):
            # Others are texts in TypeScript.
            continue
        codec = f"{_name(format_).lower()}Codec"
        for _ in range(150):
            for text in (right := make(random), nearly(random, right)):
                wire = {"alone": text, "either": text}
                asked.append((codec, wire))
    ran = subprocess.run(
        ["node", str(_PROGRAM), str(package)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    for (_, wire), (_, written) in zip(asked, json.loads(ran.stdout), strict=True):
        assert written == wire
