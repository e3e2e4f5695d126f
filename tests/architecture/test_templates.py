"""Templates lay out text: what a view names is there, and little is decided."""

from __future__ import annotations

import dataclasses
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import PROGRAM, TEMPLATES

_TEMPLATES = tuple(sorted(TEMPLATES.rglob("*.jinja")))
_VIEW = re.compile(r"\{# view: (\w+)\.(\w+)(?: as (\w+))? #\}")


def _name(path: Path) -> str:
    return path.relative_to(TEMPLATES).as_posix()


def _view(path: Path) -> tuple[type, str]:
    """The dataclass that a template prints, and the variable it is in."""
    first = path.read_text(encoding="utf-8").splitlines()[0]
    found = _VIEW.fullmatch(first)
    assert found is not None, first
    target, name, variable = found.groups()
    room = "pages" if target == "pages" else f"languages/{target}"
    for module in sorted((PROGRAM / "targets" / room).glob("views*.py")):
        package = f"sdkwright.targets.{room.replace('/', '.')}"
        views = importlib.import_module(f"{package}.{module.stem}")
        if hasattr(views, name):
            return getattr(views, name), variable or "view"
    raise AssertionError(f"no view {target}.{name}")


@pytest.mark.parametrize("path", _TEMPLATES, ids=_name)
def test_a_template_prints_one_frozen_view(path: Path) -> None:
    view, _ = _view(path)
    assert dataclasses.is_dataclass(view)
    assert view.__dataclass_params__.frozen  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", _TEMPLATES, ids=_name)
def test_a_template_asks_its_view_for_what_it_has(path: Path) -> None:
    view, variable = _view(path)
    text = path.read_text(encoding="utf-8")
    asked = set(re.findall(rf"(?<![\w.]){variable}\.(\w+)", _tags(text)))
    assert sorted(asked - set(dir(view)) - set(_fields(view))) == []


def _views() -> Iterator[type]:
    for module in sorted((PROGRAM / "targets").rglob("views*.py")):
        package = ".".join(module.relative_to(PROGRAM.parent).with_suffix("").parts)
        for view in vars(importlib.import_module(package)).values():
            if dataclasses.is_dataclass(view) and view.__module__ == package:
                assert isinstance(view, type)
                yield view


@pytest.mark.parametrize("view", tuple(_views()), ids=lambda view: view.__qualname__)
def test_a_view_has_what_templates_ask_for(view: type) -> None:
    room = view.__module__.split(".")[-2]
    texts = (
        one.read_text(encoding="utf-8") for one in (TEMPLATES / room).rglob("*.jinja")
    )
    asked = set(re.findall(r"\.(\w+)", " ".join(_tags(text) for text in texts)))
    assert sorted(set(_fields(view)) - asked) == []


def _tags(text: str) -> str:
    return " ".join(re.findall(r"\{[{%](.*?)[%}]\}", text, re.DOTALL))


def _fields(view: type) -> list[str]:
    return [field.name for field in dataclasses.fields(view)]


def _decisions(path: Path) -> int:
    """Control tags that open something: a condition, another branch, a loop, an inclusion."""
    text = path.read_text(encoding="utf-8")
    return len(re.findall(r"\{%-?\s*(?:if|elif|else|for|include)\b", text))


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("path", _TEMPLATES, ids=_name)
def test_a_template_decides_little(path: Path) -> None:
    # Of a handful of lines a share says nothing.
    assert _decisions(path) <= 0.2 * max(_lines(path), 45)


def test_all_templates_together_have_at_most_20_control_tags_in_100_lines() -> None:
    decisions = sum(_decisions(path) for path in _TEMPLATES)
    assert decisions <= 0.2 * sum(_lines(path) for path in _TEMPLATES)
