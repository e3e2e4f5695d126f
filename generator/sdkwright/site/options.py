"""The options of a site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.core.json import JsonValue
from sdkwright.targets.contract.metadata_values import BASE
from sdkwright.targets.contract.option import Choice, option, read_options
from sdkwright.targets.contract.option_reading import Reader

DOCS = "docs"
"""What stands for a site where a package has its language."""

SITES = ("zensical", "starlight", "docusaurus", "mintlify", "github")
"""The site generators that pages are written for; the first is the default."""

GROUPS = "groups"
OPERATIONS = "operations"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteOptions:
    """Options of one site, defaults filled in."""

    site: str = option(
        "site",
        Choice(SITES),
        SITES[0],
        "the site generator that the pages are for; `github`: plain Markdown for whoever shows it",
    )
    base: str = option(
        "base",
        BASE,
        "",
        "the URL that the site is published at, as `https://example.com/docs/`; the document's links to `/...` are below its host",
    )
    layout: str = option(
        "layout",
        Choice((GROUPS, OPERATIONS)),
        GROUPS,
        "a page for each group of operations, those of more than forty divided, or a page for each operation (`operations`)",
    )


def read_site_options(values: Mapping[str, JsonValue]) -> SiteOptions:
    """The options of a section. Raises OptionError with every problem."""
    reader = Reader(values)
    options = read_options(SiteOptions, reader, {})
    reader.finish()
    return options
