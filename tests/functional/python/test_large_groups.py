"""Groups whose methods are in several modules: users see one class, and pay for what they touch."""

from __future__ import annotations

import asyncio
import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

import pytest

from tests.support.generated_python import import_package, write_package
from tests.support.large_groups import large_group
from tests.support.mock_api import MockApi

_TOUCH = """
import sys
from {name} import Things

repos = Things(server_url="http://127.0.0.1:1").repos
before = [one for one in sys.modules if "._repos_" in one]
repos.keys_part3
print(before, [one for one in sys.modules if "._repos_" in one])
"""


@pytest.fixture(scope="module", name="package")
def _package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return import_package(large_group(), tmp_path_factory.mktemp("large"))


@pytest.fixture(name="client")
def _client(package: ModuleType) -> Iterator[Any]:
    with (
        MockApi(large_group()) as server,
        package.Things(server_url=server.url) as client,
    ):
        yield client


def test_methods_of_every_part_are_called_like_the_groups_own(client: Any) -> None:
    assert client.repos.get(owner="me").id is not None
    assert client.repos.keys_part3(owner="me", page="2").id is not None


def test_parts_have_async_twins(package: ModuleType) -> None:
    async def call(url: str) -> Any:
        async with package.Things(server_url=url) as client:
            return await client.repos.pages_part1_async(owner="me")

    with MockApi(large_group()) as server:
        assert asyncio.run(call(server.url)).id is not None


def test_a_part_is_loaded_when_one_of_its_methods_is_touched(tmp_path: Path) -> None:
    sources, name = write_package(large_group(), tmp_path)
    finished = subprocess.run(
        [sys.executable, "-c", _TOUCH.format(name=name)],
        cwd=sources,
        capture_output=True,
        text=True,
        check=True,
    )

    assert finished.stdout.strip() == f"[] ['{name}._repos_keys']"


def test_methods_have_their_signatures_and_documentation(package: ModuleType) -> None:
    method = package.repos.Repos.tags_part0

    assert list(inspect.signature(method).parameters)[:3] == ["self", "owner", "page"]
    assert ":param retries:" in inspect.getdoc(method)
    assert {"get", "tags_part0", "tags_part0_async"} <= set(dir(package.repos.Repos))


def test_methods_of_parts_can_be_replaced_and_extended(
    package: ModuleType, client: Any
) -> None:
    class Own(package.repos.Repos):  # type: ignore[misc,name-defined]
        def commits_part2(self, **arguments: Any) -> Any:
            return super().commits_part2(owner="me", **arguments)

    assert Own(client.repos._session).commits_part2().id is not None
    with patch.object(package.repos.Repos, "branches_part1", return_value="replaced"):
        assert client.repos.branches_part1() == "replaced"
    assert client.repos.branches_part1(owner="me").id is not None


def test_operations_without_a_group_are_in_parts_of_the_client(tmp_path: Path) -> None:
    document = large_group()
    for path in document["paths"].values():
        for one in path.values():
            del one["tags"]
    document["paths"]["/tagged"] = {
        "get": {"tags": ["other"], "responses": {"204": {"description": ""}}}
    }
    package = import_package(document, tmp_path)

    with (
        MockApi(document) as server,
        package.Things(server_url=server.url) as client,
    ):
        assert client.repos_keys_part3(owner="me").id is not None
    assert package.Things.repos_keys_part3.__module__.endswith("._sdk_keys")
