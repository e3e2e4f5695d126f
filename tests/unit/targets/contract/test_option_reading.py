"""Options: every problem is told at once, with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from sdkwright.core.words import shown
from sdkwright.targets.contract.option_reading import OptionError, Reader
from sdkwright.targets.contract.target import Target
from sdkwright.targets.languages.python import target as python_target
from sdkwright.targets.languages.typescript import target as typescript_target
from tests.support.built_api import built_api
from tests.support.small_documents import document_of_paths

_SMALL = re.compile("[a-z]*")
_EMPTY = document_of_paths({})


def _problems(mapping: dict[str, Any], read: Callable[[Reader], object]) -> list[str]:
    reader = Reader(mapping)
    read(reader)
    try:
        reader.finish()
    except OptionError as error:
        return str(error).split("\n")
    return []


def test_options_that_are_not_given_have_their_defaults() -> None:
    reader = Reader({})

    assert reader.matching("name", "a", _SMALL, "small letters") == "a"
    assert reader.flag("flag", True) is True
    assert reader.integer("count", 3) == 3
    assert reader.texts("names", ("x",)) == ("x",)
    assert reader.section("part").choice("kind", "a", ("a", "b")) == "a"
    reader.finish()


def test_given_options_are_read() -> None:
    reader = Reader({"names": ["a", "b"], "part": {"kind": "b"}, "count": 0})

    assert reader.texts("names", ()) == ("a", "b")
    assert reader.section("part").choice("kind", "a", ("a", "b")) == "b"
    assert reader.integer("count", 3) == 0
    reader.finish()


@pytest.mark.parametrize(
    ("mapping", "read"),
    [
        ({"o": 1}, lambda reader: reader.matching("o", "a", _SMALL, "letters")),
        ({"o": "a\n"}, lambda reader: reader.matching("o", "a", _SMALL, "letters")),
        ({"o": "yes"}, lambda reader: reader.flag("o", False)),
        ({"o": True}, lambda reader: reader.integer("o", 1)),
        ({"o": -1}, lambda reader: reader.integer("o", 1)),
        ({"o": "a"}, lambda reader: reader.texts("o", ())),
        ({"o": ["a", 1]}, lambda reader: reader.texts("o", ())),
        ({"o": "c"}, lambda reader: reader.choice("o", "a", ("a", "b"))),
        ({"o": []}, lambda reader: reader.section("o")),
    ],
)
def test_a_value_of_the_wrong_kind_is_a_problem(
    mapping: dict[str, Any], read: Callable[[Reader], object]
) -> None:
    (problem,) = _problems(mapping, read)

    assert problem.startswith(f"option o is {shown(mapping['o'])}; it takes ")


@pytest.mark.parametrize("target", [python_target.TARGET, typescript_target.TARGET])
@pytest.mark.parametrize("name", ["Bad Name!", "", "a/b", "@me", "-!", 3])
def test_a_package_has_a_name_that_can_be_published(target: Target, name: Any) -> None:
    with pytest.raises(OptionError, match="option packageName is"):
        target.parse_options({"packageName": name}, built_api(_EMPTY).api)


@pytest.mark.parametrize("name", ["things", "@me/things", "things.js"])
def test_npm_has_names_with_a_scope_or_without(name: str) -> None:
    api = built_api(_EMPTY).api
    assert typescript_target.TARGET.parse_options({"packageName": name}, api)


def test_a_misspelled_choice_is_guessed() -> None:
    (problem,) = _problems(
        {"o": "unoin"}, lambda reader: reader.choice("o", "enum", ("union", "enum"))
    )

    assert problem.endswith(" (did you mean union?)")


def test_a_misspelled_option_is_guessed() -> None:
    (problem,) = _problems({"pakageName": "x"}, lambda r: r.flag("packageName", True))

    assert problem == "unknown option pakageName (did you mean packageName?)"


def test_an_unknown_option_is_answered_with_the_known_ones() -> None:
    (problem,) = _problems({"zzz": 1}, lambda r: (r.flag("b", True), r.flag("a", True)))

    assert problem == "unknown option zzz; known are a, b"


def test_options_in_a_section_are_named_with_it() -> None:
    (problem,) = _problems(
        {"docs": {"groupLin": 1}},
        lambda reader: reader.section("docs").flag("groupLine", True),
    )

    assert problem.startswith("unknown option docs.groupLin")


def test_all_problems_are_told_together() -> None:
    problems = _problems(
        {"a": 1, "b": 1, "c": 1}, lambda r: (r.flag("a", True), r.flag("b", True))
    )

    assert len(problems) == 3
