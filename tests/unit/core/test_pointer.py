"""Pointers: one text per node."""

from __future__ import annotations

import pytest

from sdkwright.core import pointer


def test_tokens_are_escaped_as_rfc_6901_says() -> None:
    at = pointer.child("#", "paths", "/a~b", 0)
    assert at == "#/paths/~1a~0b/0"
    assert pointer.tokens_of(at) == ("paths", "/a~b", "0")


def test_an_escaped_tilde_before_a_one_is_no_slash() -> None:
    assert pointer.unescape("~01") == "~1"


@pytest.mark.parametrize(
    ("at", "last"), [("#", ""), ("#/a", "a"), ("x/y.yaml#", ""), ("#/a/~1b", "/b")]
)
def test_the_last_token_is_the_nodes_own_key(at: str, last: str) -> None:
    assert pointer.last_token(at) == last


def test_the_part_before_the_hash_is_the_file() -> None:
    assert pointer.uri_of("common.yaml#/Pet") == "common.yaml"
    assert pointer.uri_of("#/Pet") == ""
