"""Code is data until a template prints it: nobody looks into it, cuts it up or changes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sdkwright.emit.code import Code

_CODE: Any = Code("image = models.Image()")
_USES: dict[str, Callable[[Any], object]] = {
    "in": lambda code: "models" in code,
    "find": lambda code: code.find("models"),
    "count": lambda code: code.count("."),
    "startswith": lambda code: code.startswith("image"),
    "endswith": lambda code: code.endswith(")"),
    "item": lambda code: code[0],
    "slice": lambda code: code[:5],
    "iteration": list,
    "strip": lambda code: code.strip(),
    "removesuffix": lambda code: code.removesuffix("()"),
    "removeprefix": lambda code: code.removeprefix("image"),
    "split": lambda code: code.split(" = "),
    "splitlines": lambda code: code.splitlines(),
    "partition": lambda code: code.partition("="),
    "replace": lambda code: code.replace("Image", "Size"),
    "lower": lambda code: code.lower(),
}


@pytest.mark.parametrize("use", _USES)
def test_code_is_not_looked_into(use: str) -> None:
    with pytest.raises(TypeError, match="printed, not searched"):
        _USES[use](_CODE)


def test_code_can_be_printed_and_put_behind_other_code() -> None:
    assert str(_CODE + Code("\n")) == "image = models.Image()\n"
    assert f"({_CODE})" == "(image = models.Image())"
