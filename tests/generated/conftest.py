"""The packages on the import path, and a server for each."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests.support.documents import REPOSITORY, read_document
from tests.support.mock_api import MockApi

_SPEC = REPOSITORY / "spec"

for _package in ("r9s-python-edit", "atoma-python"):
    sys.path.insert(0, str(REPOSITORY / "generated" / _package / "src"))


@pytest.fixture
def r9s_server() -> Iterator[MockApi]:
    document = read_document(
        _SPEC / "r9s" / "openapi.yaml", [_SPEC / "r9s" / "edit.overlay.yaml"]
    )
    with MockApi(document) as server:
        yield server


@pytest.fixture
def atoma_server() -> Iterator[MockApi]:
    with MockApi(read_document(_SPEC / "atoma" / "openapi.yaml")) as server:
        yield server
