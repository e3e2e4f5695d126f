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


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: some tests wait for servers and clocks."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep together what shares a fixture, which is made once then, and begin with what is slow, so that no process is
    left with it at the end.
    """
    early: set[str] = set()
    for item in items:
        module = item.nodeid.partition("::")[0]
        is_slow = item.get_closest_marker("slow") is not None
        if _shares(item):
            item.add_marker(pytest.mark.xdist_group(module))
        if is_slow:
            early.add(module if _shares(item) else item.nodeid)
    items.sort(
        key=lambda item: early.isdisjoint({item.nodeid, item.nodeid.partition("::")[0]})
    )


def _shares(item: pytest.Item) -> bool:
    """Whether a test has a fixture that is made for others of its module too."""
    assert isinstance(item, pytest.Function)
    found = item._fixtureinfo.name2fixturedefs.values()
    return any(fixtures[-1].scope == "module" for fixtures in found)


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
