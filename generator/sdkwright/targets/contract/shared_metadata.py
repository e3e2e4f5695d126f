"""What the metadata of a package says in every language, and the options of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sdkwright.targets.contract.metadata_values import (
    LINE,
    PEOPLE,
    URL,
    URLS,
    WORDS,
    Expression,
)
from sdkwright.targets.contract.option import Matching, option

_REPOSITORY = Matching(
    re.compile(rf"(?:{URL.pattern})?"),
    "the URL of a repository: https://github.com/shop/shop-sdk",
)
_FOLDER = Matching(
    re.compile(r"(?!/)(?!(?:.*/)?\.\.(?:/|$))[^\x00-\x1f\x7f\\]*"),
    "a folder of the repository, from its root",
)
# What git takes as the name of a tag, as far as URLs have it.
_TAG = Matching(
    re.compile(r"(?:[A-Za-z0-9._/@+-]|\{version\})+"),
    "the name of a tag, with {version} in it or not",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedMetadata:
    """What the package's metadata says beside what every package has."""

    description: str = option(
        "description", LINE, "", "what the package is", default_text="from `info`"
    )
    license: str = option(
        "license",
        Expression(),
        "",
        "an SPDX expression (`MIT OR Apache-2.0`)",
        default_text="from `info.license`",
    )
    authors: tuple[str, ...] = option(
        "authors",
        PEOPLE,
        (),
        "a list of people (`Ada Ash <ada@shop.example>`)",
        default_text="from `info.contact`",
    )
    keywords: tuple[str, ...] = option("keywords", WORDS, (), "what finds the package")
    urls: tuple[tuple[str, str], ...] = option(
        "urls",
        URLS,
        (),
        "URLs by what they lead to (`{homepage: https://shop.example}`); to those of the document",
        default_text="from `info`",
    )
    repository: str = option(
        "repository",
        _REPOSITORY,
        "",
        "the URL of the repository; links of README lead there then, and without it there are none",
    )
    directory: str = option(
        "directory",
        _FOLDER,
        "",
        "where in the repository the package is",
        default_text="its output, from the configuration's folder",
    )
    tag: str = option(
        "tag", _TAG, "v{version}", "the tag of a release, for links into the repository"
    )
