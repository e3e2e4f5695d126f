"""What all tests share: where the repository is, and what lies beside it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from xdist.scheduler import LoadScopeScheduling

from sdkwright.core.processes import cores
from tests.support.surroundings import settle

_STEADY: dict[str, Any] = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow],
}
# What `make fuzz` takes its time for.
settings.register_profile(
    "fuzz", derandomize=False, max_examples=5_000, print_blob=True, **_STEADY
)
# What holds here holds there: every run tries the same examples, whatever ran before and however long it takes.
settings.register_profile("same", derandomize=True, database=None, **_STEADY)
settings.load_profile("same")
# Constants of modules that happen to be loaded would be among the examples.
providers.is_local_module_file = lambda _: False

settle()

REPOSITORY = Path(__file__).resolve().parents[1]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: some tests wait for servers and clocks."""
    return cores() + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """Tests are shared out one by one, but modules with fixtures of their own whole."""
    return _Scheduling(config, log)


class _Scheduling(LoadScopeScheduling):
    """What shares a fixture is run by one process, which makes it once."""

    def _split_scope(self, nodeid: str) -> str:
        return _group(nodeid)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what is slow, so that no process is left with it at the end."""
    early = {_group(one.nodeid) for one in items if one.get_closest_marker("slow")}
    items.sort(key=lambda item: _group(item.nodeid) not in early)


def _group(nodeid: str) -> str:
    """The tests that run together: one alone, or those of a module that share fixtures."""
    module = nodeid.partition("::")[0]
    return module if _has_fixtures(module) else nodeid


@cache
def _has_fixtures(module: str) -> bool:
    return 'scope="module"' in (REPOSITORY / module).read_text(encoding="utf-8")


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
