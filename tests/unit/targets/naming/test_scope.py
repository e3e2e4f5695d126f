"""Name spaces: each name is given out once."""

from __future__ import annotations

from sdkwright.targets.naming.scope import Scope, numbered, take_all


def test_the_first_free_candidate_is_taken() -> None:
    scope = Scope(["Size"])

    assert scope.take(("Size", "ImageSize", "SchemasImageSize")) == "ImageSize"


def test_candidates_behind_a_free_one_are_not_asked_for() -> None:
    asked: list[str] = []

    def candidate(name: str) -> str:
        asked.append(name)
        return name

    scope = Scope(["Size"])
    names = ("Size", "ImageSize", "SchemasImageSize")

    assert scope.take(map(candidate, names)) == "ImageSize"
    assert asked == ["Size", "ImageSize"]


def test_several_names_are_taken_together_or_none_of_them() -> None:
    scope = Scope(["size"], reserved=["class"])

    assert not scope.take_each(["name", "size"])
    assert not scope.take_each(["name", "class"])
    assert not scope.take_each(["name", "name"])
    assert scope.take_each(["name", "color"])
    assert not scope.is_free("name")


def test_a_name_is_given_out_once() -> None:
    scope = Scope()

    assert [scope.take(("size",)) for _ in range(3)] == ["size", "size_2", "size_3"]


def test_numbers_go_behind_the_last_candidate() -> None:
    scope = Scope(["A", "B", "B2"], number=numbered)

    assert scope.take(("A", "B")) == "B3"


def test_a_name_is_taken_together_with_its_companions() -> None:
    scope = Scope()

    assert scope.take(("create",), companions=("_async",)) == "create"
    assert not scope.is_free("create_async")


def test_a_name_is_not_free_where_a_companion_is_taken() -> None:
    scope = Scope(["create_async"])

    assert scope.take(("create",), companions=("_async",)) == "create_2"


def test_names_may_be_the_same_but_for_case() -> None:
    scope = Scope(["README"], fold=str.casefold)

    assert scope.take(("ReadMe",)) == "ReadMe_2"


def test_the_sources_own_spelling_comes_before_an_earlier_ones_change() -> None:
    taken = take_all(Scope(), [("topP", ("top_p",)), ("top_p", ("top_p",))])

    assert taken == ("top_p_2", "top_p")


def test_names_that_are_all_the_same_are_numbered_without_counting_again() -> None:
    asked: list[str] = []

    def fold(name: str) -> str:
        asked.append(name)
        return name

    scope = Scope(fold=fold)
    names = [scope.take(("name",)) for _ in range(1000)]

    assert len(set(names)) == 1000
    assert len(asked) < 5000
