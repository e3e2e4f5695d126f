"""Parameters in every style, as the tables of OAS 3.1 (4.8.12.6) and RFC 6570 write them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.runtime.python.calling import runtime

_ARRAY = ["blue", "black"]
_OBJECT = {"R": 100, "G": 200}


def _parameter(location: str, **how: Any) -> Any:
    return runtime("parameters").Parameter("color", "color", location, **how)


def _joined(pairs: Any, separator: str = "&") -> str:
    return separator.join(f"{name}={value}" for name, value in pairs)


@pytest.mark.parametrize(
    ("style", "explode", "value", "written"),
    [
        ("form", True, "blue", "color=blue"),
        ("form", True, "", "color="),
        ("form", True, _ARRAY, "color=blue&color=black"),
        ("form", True, [], ""),
        ("form", True, _OBJECT, "R=100&G=200"),
        ("form", False, "blue", "color=blue"),
        ("form", False, _ARRAY, "color=blue,black"),
        ("form", False, ["a,b", "c"], "color=a%2Cb,c"),
        ("form", False, _OBJECT, "color=R,100,G,200"),
        ("spaceDelimited", False, _ARRAY, "color=blue%20black"),
        ("spaceDelimited", False, _OBJECT, "color=R%20100%20G%20200"),
        ("pipeDelimited", False, _ARRAY, "color=blue%7Cblack"),
        ("pipeDelimited", False, _OBJECT, "color=R%7C100%7CG%7C200"),
        ("deepObject", True, _OBJECT, "color%5BR%5D=100&color%5BG%5D=200"),
        (
            "deepObject",
            True,
            {"a": {"b": [1, 2]}},
            "color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D=2",
        ),
        (
            "deepObject",
            True,
            [None, {"a": [[1], 2]}],
            "color%5B0%5D%5Ba%5D%5B0%5D%5B0%5D=1&color%5B0%5D%5Ba%5D%5B1%5D=2",
        ),
        (
            "deepObjectRepeats",
            True,
            {"a": [{"b": [1, 2]}]},
            "color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2",
        ),
        ("form", True, True, "color=true"),
        ("form", True, 1.5, "color=1.5"),
        ("form", True, "a b&c=d/é", "color=a%20b%26c%3Dd%2F%C3%A9"),
    ],
)
def test_query(style: str, explode: bool, value: Any, written: str) -> None:
    parameter = _parameter("query", style=style, explode=explode)
    assert _joined(parameter.in_query(value)) == written


@pytest.mark.parametrize(
    ("style", "explode", "value", "written"),
    [
        ("simple", False, "blue", "blue"),
        ("simple", False, _ARRAY, "blue,black"),
        ("simple", False, _OBJECT, "R,100,G,200"),
        ("simple", True, _ARRAY, "blue,black"),
        ("simple", True, _OBJECT, "R=100,G=200"),
        ("label", False, "blue", ".blue"),
        ("label", False, _ARRAY, ".blue,black"),
        ("label", False, _OBJECT, ".R,100,G,200"),
        ("label", True, _ARRAY, ".blue.black"),
        ("label", True, _OBJECT, ".R=100.G=200"),
        ("matrix", False, "blue", ";color=blue"),
        ("matrix", False, "", ";color"),
        ("matrix", False, _ARRAY, ";color=blue,black"),
        ("matrix", False, _OBJECT, ";color=R,100,G,200"),
        ("matrix", True, _ARRAY, ";color=blue;color=black"),
        ("matrix", True, _OBJECT, ";R=100;G=200"),
        ("simple", False, "a/b?c#d", "a%2Fb%3Fc%23d"),
    ],
)
def test_path(style: str, explode: bool, value: Any, written: str) -> None:
    parameter = _parameter("path", style=style, explode=explode)
    assert parameter.in_path(value) == written


@pytest.mark.parametrize("value", ["", [], None])
def test_a_path_has_no_empty_segment(value: Any) -> None:
    with pytest.raises(ValueError, match="must not be empty"):
        _parameter("path").in_path(value)


@pytest.mark.parametrize(
    ("explode", "value", "written"),
    [
        (False, "blue", "blue"),
        (False, _ARRAY, "blue,black"),
        (False, _OBJECT, "R,100,G,200"),
        (True, _OBJECT, "R=100,G=200"),
        (False, "a b", "a b"),
        (False, [], None),
    ],
)
def test_header(explode: bool, value: Any, written: str | None) -> None:
    assert _parameter("header", explode=explode).in_header(value) == written


@pytest.mark.parametrize(
    ("style", "explode", "value", "written"),
    [
        ("form", False, _ARRAY, "color=blue,black"),
        ("form", False, "a;b", "color=a%3Bb"),
        ("form", False, _OBJECT, "color=R,100,G,200"),
        ("cookie", True, _OBJECT, "R=100; G=200"),
        ("cookie", True, "a/b", "color=a/b"),
    ],
)
def test_cookie(style: str, explode: bool, value: Any, written: str) -> None:
    parameter = _parameter("cookie", style=style, explode=explode)
    assert _joined(parameter.in_cookie(value), "; ") == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("/a:b?c=[d]", "/a:b?c=[d]"),
        ("50%", "50%25"),
        ("50%25", "50%25"),
        ("a#b", "a%23b"),
        ("a b", "a%20b"),
    ],
)
def test_reserved_characters_and_escapes_stay_where_they_are_allowed(
    value: str, written: str
) -> None:
    parameter = _parameter("query", allow_reserved=True)
    assert _joined(parameter.in_query(value)) == f"color={written}"


def test_a_reserved_character_never_ends_the_path() -> None:
    parameter = _parameter("path", allow_reserved=True)
    assert parameter.in_path("a/b?c#d") == "a/b%3Fc%23d"


def test_a_parameter_with_content_travels_encoded_in_it() -> None:
    parameter = _parameter("query", media_type="application/json")
    assert _joined(parameter.in_query({"a": [1]})) == "color=%7B%22a%22%3A%5B1%5D%7D"


def test_a_whole_query_may_be_one_parameter() -> None:
    form = _parameter("querystring", media_type="application/x-www-form-urlencoded")
    assert form.as_query({"a": "b c", "d": [1, 2]}) == "a=b%20c&d=1&d=2"
    json = _parameter("querystring", media_type="application/json")
    assert json.as_query({"a": 1}) == "%7B%22a%22%3A1%7D"


@pytest.mark.parametrize("value", [".", "..", "%2E", "%2e."])
def test_a_value_that_would_make_another_path_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="can't be a dot or two"):
        runtime("url").PathTemplate("/things/{name}/parts").expand({"name": value})


@pytest.mark.parametrize("value", ["...", ".a", "a..", "%2E%2E%2F"])
def test_dots_beside_anything_else_are_a_name(value: str) -> None:
    path = runtime("url").PathTemplate("/things/{name}").expand({"name": value})
    assert path == f"/things/{value}"


@pytest.mark.parametrize(
    "value",
    [
        *("..", ".", "../x", "a/../b", "a/..", "./a", "a/./b"),
        *("%2e%2e", "%2E%2E/x", "a/%2e%2e%2fb", "%2e%2e%2F", ".%2e", "%2e.%2fx"),
        *("..;", "..;/x", "a/..;b/c", "%2e%2e;x", "..%3b/x", ".;"),
        *("..\\x", "a\\..", "..%5cx", "a%5C..%5Cb"),
    ],
)
def test_a_value_with_reserved_characters_does_not_climb(value: Any) -> None:
    with pytest.raises(ValueError, match="climb"):
        _parameter("path", allow_reserved=True).in_path(value)


@pytest.mark.parametrize(
    "value", ["a..b", "...", "a/.b/c..", "a;b", "v1.;x", "%2e%2e%2e"]
)
def test_other_values_with_reserved_characters_stay(value: str) -> None:
    assert _parameter("path", allow_reserved=True).in_path(value) == value


def test_values_that_only_climb_together_are_refused() -> None:
    template = runtime("url").PathTemplate("/things/{a}{b}")
    for first, second in ((".", "."), (".", ".;x"), ("%2e", ".")):
        with pytest.raises(ValueError, match="can't be a dot or two"):
            template.expand({"a": first, "b": second})
