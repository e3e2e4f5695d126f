"""What a package's metadata takes from a document is right for package indexes, or isn't taken."""

from __future__ import annotations

import json
import tomllib
from email.headerregistry import Address
from typing import Any

import pytest
from packaging.licenses import canonicalize_license_expression

from sdkwright.emit.render import render_all
from sdkwright.targets.contract.registry import TARGETS
from sdkwright.targets.contract.shared_metadata import SharedMetadata
from sdkwright.targets.reading.metadata import files_url
from tests.support.built_api import built_api

_HOSTILE = 'a "b"\n] \\ \x07 \u2028 \ud800 {{ x }}'


def _made(
    language: str,
    info: dict[str, Any],
    options: dict[str, Any] | None = None,
    **root: Any,
) -> dict[str, Any]:
    """The metadata of a package as readers of the file see it."""
    document = {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1", **info}}
    api = built_api({**document, "paths": {}, **root}).api
    target = TARGETS[language]
    tree = render_all(target.lower(api, target.parse_options(options or {}, api)).jobs)
    if language == "python":
        project: dict[str, Any] = tomllib.loads(tree["pyproject.toml"].content.decode())
        return {**project["project"], "tool": project["tool"]}
    read: dict[str, Any] = json.loads(tree["package.json"].content)
    return read


@pytest.mark.parametrize(
    ("license_", "expression"),
    [
        ({"name": "Whatever", "identifier": "mit"}, "MIT"),
        ({"name": "MIT"}, "MIT"),
        ({"name": "Apache 2.0", "url": "https://x.example"}, "Apache-2.0"),
        ({"name": "MIT License"}, "MIT"),
        ({"name": "Proprietary"}, None),
        ({"name": "Proprietary", "identifier": "ours"}, None),
        ({"name": _HOSTILE}, None),
        ({"name": 3}, None),
        ("MIT", None),
    ],
)
@pytest.mark.parametrize("language", TARGETS)
def test_a_license_is_one_that_spdx_knows(
    language: str, license_: Any, expression: str | None
) -> None:
    assert _made(language, {"license": license_}).get("license") == expression
    if expression is not None:
        assert canonicalize_license_expression(expression) == expression


@pytest.mark.parametrize(
    ("contact", "author"),
    [
        (
            {"name": "Shop", "email": "a@b.example"},
            {"name": "Shop", "email": "a@b.example"},
        ),
        ({"name": "Shop"}, {"name": "Shop"}),
        ({"email": "a@b.example"}, {"email": "a@b.example"}),
        ({"name": "Shop", "email": "a@b@c"}, {"name": "Shop"}),
        ({"name": "Shop", "email": ".a@b.example"}, {"name": "Shop"}),
        ({"name": "A <b@c.example>", "email": "x\ny@b.example"}, None),
        ({"name": " \n ", "url": "https://x.example"}, None),
    ],
)
def test_who_made_a_package_is_whom_the_document_names(
    contact: dict[str, str], author: dict[str, str] | None
) -> None:
    authors = _made("python", {"contact": contact}).get("authors")
    assert authors == (None if author is None else [author])
    assert _made("typescript", {"contact": contact}).get("author") == author
    if author is not None and "email" in author:
        assert Address(addr_spec=author["email"]).domain


@pytest.mark.parametrize(
    "url",
    ["shop.example", "javascript:alert(1)", "https://a b", "https://u:p@x.example", 3],
)
@pytest.mark.parametrize("language", TARGETS)
def test_a_link_that_is_no_url_is_none(language: str, url: Any) -> None:
    info = {"contact": {"url": url}, "termsOfService": url}
    made = _made(language, info, externalDocs={"url": url})
    assert made.keys().isdisjoint({"urls", "homepage", "bugs"})


@pytest.mark.parametrize("language", TARGETS)
def test_a_description_is_a_line_that_indexes_take(language: str) -> None:
    for summary in (_HOSTILE, "x" * 600, "", "Orders\n and   refunds."):
        description = _made(language, {"summary": summary})["description"]
        assert description.startswith(
            f"{'Python' if language == 'python' else 'TypeScript'} client for Shop"
        )
        assert "\n" not in description
        assert len(description) <= 500
    assert description.endswith("client for Shop: Orders and refunds.")


@pytest.mark.parametrize("language", TARGETS)
def test_published_packages_say_what_they_said(language: str) -> None:
    info = {"license": {"name": "MIT"}, "summary": "x", "contact": {"name": "Shop"}}
    made = _made(language, info, {"preset": "speakeasy"})
    assert made["description"].endswith(" client for Shop")
    assert made.keys().isdisjoint({"license", "authors", "author", "urls"})
    given = {"preset": "speakeasy", "package": {"license": "MIT", "authors": ["Ada"]}}
    assert _made(language, info, given)["license"] == "MIT"


def test_options_come_before_the_document_and_additions_before_both() -> None:
    info = {"license": {"name": "MIT"}}
    options: dict[str, Any] = {
        "package": {
            "license": "ISC",
            "keywords": ["a"],
            "urls": {"support": "https://x.example"},
        },
        "pyproject": {"project": {"license": "0BSD", "keywords": ["b", "a"]}},
        "version": "2.0.0",
    }
    made = _made("python", {**info, "contact": {"url": "https://y.example"}}, options)
    assert (made["license"], made["keywords"]) == ("0BSD", ["a", "b"])
    assert made["urls"] == {"support": "https://x.example"}
    assert made["version"] == "2.0.0"


def test_what_is_added_is_valid_whatever_it_says() -> None:
    added = {"tool": {_HOSTILE: {_HOSTILE: [_HOSTILE, {"a b": [1, 2.5, True]}, []]}}}
    made = _made("python", {}, {"pyproject": added})["tool"]
    shown = _HOSTILE.replace("\ud800", "\ufffd")
    assert made[shown] == {shown: [shown, {"a b": [1, 2.5, True]}, []]}
    assert made["hatch"]["build"]["targets"]["wheel"] == {"packages": ["src/shop"]}
    made = _made("typescript", {}, {"packageJson": {_HOSTILE: [_HOSTILE, None, {}]}})
    assert made[_HOSTILE] == [_HOSTILE, None, {}]


@pytest.mark.parametrize(
    ("repository", "place"),
    [
        ("https://github.com/a/b", "blob/v1.2.0/sdk/py%20x/"),
        ("https://github.example.com/a/b.git", "blob/v1.2.0/sdk/py%20x/"),
        ("https://gitlab.com/a/b/", "-/blob/v1.2.0/sdk/py%20x/"),
        ("https://bitbucket.org/a/b", "src/v1.2.0/sdk/py%20x/"),
        ("https://codeberg.org/a/b", "src/tag/v1.2.0/sdk/py%20x/"),
    ],
)
def test_hosts_have_files_of_a_tag_at_their_own_places(
    repository: str, place: str
) -> None:
    said = SharedMetadata(repository=repository, directory="sdk/py x/")
    trimmed = repository.rstrip("/").removesuffix(".git")
    assert files_url(said, "1.2.0") == f"{trimmed}/{place}"
