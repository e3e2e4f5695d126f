"""Values of generated types: what is decoded is sent back as it came, also when a newer server sent it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.property.schemas import Schemas, documents, renewed, values
from tests.support.generated_python import (
    decoded,
    document_of_schemas,
    encoded,
    import_package,
)

_SETTINGS = settings(
    deadline=None,
    max_examples=30,
    # A smaller example would take hundreds of packages to find.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
_FORMS = st.sampled_from(["union", "enum"])
pytestmark = pytest.mark.slow


@contextmanager
def _generated(schemas: Schemas, form: str) -> Iterator[ModuleType]:
    with TemporaryDirectory() as folder:
        package = import_package(
            document_of_schemas(schemas), Path(folder), enumFormat=form
        )
        try:
            yield package
        finally:
            for name in list(sys.modules):
                if name.partition(".")[0] == package.__name__:
                    del sys.modules[name]


def _travels(package: ModuleType, kind: str, data: Any) -> None:
    """The law: data becomes a value, the value the same data, and that the same value."""
    annotation = getattr(package.models, kind)
    value = decoded(package, annotation, data)
    again = encoded(package, value, annotation)
    assert json.dumps(again, sort_keys=True) == _canonical(data)
    assert decoded(package, annotation, again) == value


def _canonical(data: Any) -> str:
    return json.dumps(data, sort_keys=True)


@_SETTINGS
@given(documents(), _FORMS, st.data())
def test_what_a_server_sends_travels_back_unchanged(
    schemas: Schemas, form: str, data: st.DataObject
) -> None:
    with _generated(schemas, form) as package:
        for _ in range(5):
            for kind in ("Thing", "Shape", "Either"):
                drawn = data.draw(values(schemas[kind], schemas), label=kind)
                _travels(package, kind, drawn)


@_SETTINGS
@given(documents(), _FORMS, st.data())
def test_what_a_newer_server_sends_travels_back_unchanged(
    schemas: Schemas, form: str, data: st.DataObject
) -> None:
    newer = data.draw(renewed(schemas), label="newer")
    with _generated(schemas, form) as package:
        for _ in range(5):
            for kind in ("Thing", "Shape", "Either"):
                drawn = data.draw(values(newer[kind], newer), label=kind)
                _travels(package, kind, drawn)
