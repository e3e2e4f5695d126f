"""What one call costs a web page: a bundle has what the call uses, and nothing for what is rarely needed."""

from __future__ import annotations

from pathlib import Path

from tests.bench.bundle import one_call
from tests.conftest import REPOSITORY
from tests.typescript.tools import install

_MOST = 9_996


def test_a_bundle_of_one_call_stays_small(tmp_path: Path) -> None:
    install()
    bundle = one_call(REPOSITORY / "generated" / "r9s-typescript", tmp_path)
    assert len(bundle) <= _MOST
