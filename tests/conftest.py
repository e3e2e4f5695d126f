"""What all tests share: where the repository is, and what lies beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# What holds here holds there: a run of CI tries the same examples every time.
settings.register_profile("ci", derandomize=True)
# What `make fuzz` takes its time for.
settings.register_profile("fuzz", max_examples=5_000, print_blob=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

REPOSITORY = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference documents beside the checkout; the test skips where it is absent."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no ../shared beside the repository")
    return folder
