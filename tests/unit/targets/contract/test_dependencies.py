"""What people's code needs is declared as pip and npm take it, and nothing else gets into a package's metadata."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.targets.contract.option_reading import OptionError
from sdkwright.targets.contract.registry import TARGETS
from tests.support.built_api import built_api
from tests.support.small_documents import document_of_paths, operation

_API = built_api(document_of_paths({"/a": {"get": operation("getA")}})).api


def _read(language: str, dependencies: Any) -> Any:
    options = {"package": {"dependencies": dependencies}}
    return TARGETS[language].parse_options(options, _API)


@pytest.mark.parametrize(
    "wanted",
    [
        "numpy",
        "numpy>=2",
        "numpy >= 2, < 3",
        "zope.interface==5.*",
        "requests[socks, use-chardet-on-py3]~=2.8.1; python_version < '3.15'",
        "pip @ https://host.example/pip-1.3.1.zip",
    ],
)
def test_python_takes_requirements_of_pip(wanted: str) -> None:
    assert _read("python", [wanted]).package.dependencies == (wanted,)


@pytest.mark.parametrize(
    "wrong",
    [
        "numpy",
        3,
        {"numpy": ">=2"},
        [3],
        [""],
        ["numpy 2"],
        ["numpy=>2"],
        ["-r other.txt"],
        ['a"]\nscripts = ["b'],
        ["numpy>=2\n[tool.x]"],
        ["../numpy"],
    ],
)
def test_python_takes_nothing_else(wrong: Any) -> None:
    with pytest.raises(OptionError, match=r"package\.dependencies"):
        _read("python", wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        "lodash",
        ["lodash"],
        {"lodash": 4},
        {"Lodash": "^4"},
        {"../lodash": "^4"},
        {"lodash": "^4\n"},
        {"": "^4"},
    ],
)
def test_typescript_takes_ranges_by_names_of_npm_alone(wrong: Any) -> None:
    wanted = {"lodash": "^4.17", "@types/node": ">=20 <25"}
    read = _read("typescript", wanted)
    assert dict(read.package.dependencies) == wanted
    with pytest.raises(OptionError, match=r"package\.dependencies"):
        _read("typescript", wrong)
