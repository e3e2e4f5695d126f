"""Files that generation writes once and then leaves alone: ours are what it writes today, and their examples run."""

from __future__ import annotations

import importlib.util
import inspect
import textwrap
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from atoma_sdk import hooks as atoma_hooks
from r9s import R9S
from r9s import hooks as r9s_hooks

from sdkwright.app.config import read_config
from sdkwright.app.build_targets import BuiltTarget, Order, build_targets
from sdkwright.targets.contract.registry import TARGETS
from tests.support.documents import REPOSITORY
from tests.support.mock_api import MockApi

_SAMPLE = REPOSITORY / "tests" / "runtime" / "python" / "sample" / "pixel" / "hooks.py"


@pytest.fixture(scope="module")
def made(repository: Path) -> Iterator[tuple[BuiltTarget, ...]]:
    config = read_config(str(repository / "sdkwright.yaml"), list(TARGETS)).value
    assert config is not None
    order = Order(targets=config.targets, validate=False)
    yield build_targets(order, TARGETS, lambda _: None).targets


def test_our_own_packages_have_what_is_written_today(
    made: tuple[BuiltTarget, ...],
) -> None:
    checked = [
        (one.target.output / file.path, file.content)
        for one in made
        for file in one.tree.values()
        if file.once
    ]
    assert len(checked) >= len(made)
    for path, content in checked:
        assert path.read_bytes() == content, path


def test_the_package_of_the_runtime_tests_has_it_too(repository: Path) -> None:
    written = repository / "generated" / "r9s-python" / "src" / "r9s" / "hooks.py"
    assert _SAMPLE.read_bytes() == written.read_bytes()


@pytest.mark.parametrize("hooks", [r9s_hooks, atoma_hooks], ids=lambda m: m.__name__)
def test_the_example_of_hooks_signs_every_request(
    hooks: ModuleType,
    r9s_server: MockApi,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    example = inspect.getdoc(hooks.register)
    assert example is not None
    written = inspect.getsource(hooks) + textwrap.indent(
        "\n" + textwrap.dedent(example.partition("::\n")[2]), "    "
    )
    edited = tmp_path / "hooks.py"
    edited.write_text(f"{written}\n\ndef signature(request):\n    return 'signed'\n")
    spec = importlib.util.spec_from_file_location("r9s.hooks", edited)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(r9s_hooks, "register", module.register)
    with R9S(api_key="secret", server_url=r9s_server.url) as client:
        client.images.create(prompt="A cat")
    assert r9s_server.last.headers["x-signature"] == "signed"
