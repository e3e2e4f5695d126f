"""A package's name and its client's, from the document's title."""

from __future__ import annotations

import pytest

from sdkwright.targets.naming.titles import package_name, product_words


@pytest.mark.parametrize(
    ("title", "words", "package"),
    [
        ("Pixel API", ("Pixel",), "pixel"),
        ("The Pixel Shop REST API v2.1", ("Pixel", "Shop"), "pixel-shop"),
        ("Swagger Petstore - OpenAPI 3.0", ("Petstore",), "petstore"),
        ("PixelShop", ("Pixel", "Shop"), "pixelshop"),
        ("fly.io", ("fly", "io"), "fly-io"),
        ("GitHub's REST API", ("Git", "Hub"), "github"),
    ],
)
def test_words_that_name_the_product_are_kept(
    title: str, words: tuple[str, ...], package: str
) -> None:
    assert product_words(title) == words
    assert package_name(title) == package


@pytest.mark.parametrize("title", ["", "日本語", "!!!"])
def test_a_title_that_says_nothing_names_a_client(title: str) -> None:
    assert product_words(title) == ("Client",)
    assert package_name(title) == "client"


def test_a_title_of_general_words_is_kept() -> None:
    assert product_words("REST API") == ("REST", "API")


def test_a_package_never_starts_with_a_digit() -> None:
    assert package_name("3scale Service") == "client-3scale"
    assert product_words("3scale Service")[0] == "Client"


def test_a_package_hides_no_module_of_the_standard_library() -> None:
    assert package_name("Email API") == "email-sdk"


def test_a_long_title_is_cut() -> None:
    assert package_name("one two three four five six") == "one-two-three-four"
