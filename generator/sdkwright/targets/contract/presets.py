"""What a preset selects: the one place where the default look and the published one differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sdkwright.core.numerous import KeyEnum


class NameRule(KeyEnum):
    """A rule for names that a person would choose; ``docs/names.md`` has each under its value, with examples."""

    PATH_ENDING = "path ending"
    VERSION_ENDING = "version ending"
    METHOD_ENDING = "method ending"
    OUTER_PARTS = "outer parts"
    ARTICLES = "articles"
    GROUP_WORDS = "group words"
    MADE_UP_ID = "made-up id"
    WHOLE_WORDS = "whole words"
    KEYWORDS_ALONE = "keywords alone"
    WHOLE_BODY = "whole body"
    WORDS_FOR_CLASHES = "words for clashes"
    UNION_MEMBERS = "members of unions"
    LONG_NAMES = "long names"
    DOTTED_NAMES = "dotted names"
    ERROR_ENDING = "ending of errors"
    DISTINCT = "distinct names"
    CLIENT_NAME = "name of the client"
    TAG_LEVELS = "levels of a tag"
    TAG_WORDS = "words of a tag"
    ID_GROUPS = "groups by id"
    PATH_GROUPS = "groups by path"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """The rules of a preset. Options that a configuration gives win over what follows from them."""

    names: frozenset[NameRule]
    one_file: bool
    """Whether all files to send are of one type, or each is of its own."""
    wraps_texts: bool
    """Whether texts in code are laid out, with what else the document says of a thing, or are as they are written."""
    shares_modules: bool
    """Whether components that only one other leads to live with that, and small enums without a name in place."""
    shares_pages: bool
    """Whether types are on the pages of their owners, or have a page each."""
    exports_aliases: bool
    """Whether components that are a scalar, an array or a map are types with names, or are written out."""
    maps_objects: bool
    """Whether objects of which nothing is described are maps of anything, or classes without fields."""
    divides_groups: bool
    """Whether the methods of large groups are in several modules."""
    narrows_results: bool
    """Whether a method of TypeScript has a signature for each value of the argument that chooses what it gives, as Python's
    has, or one for all."""
    flat_requests: bool
    """Whether what a call takes as one object has the properties of the body beside the parameters, or the body whole."""
    whole_requests: bool
    """Whether methods whose arguments are too many for `maxMethodParams` take one request where each is an argument else, or
    the body whole."""
    lists_names: bool
    """Whether TypeScript's codecs list properties with usual names in JSON, or give both names of each."""
    leaves_room: bool
    """Whether no module of a package takes the name of the folder of people's code, `custom`."""
    published_names: bool
    """Whether a package also has the modules and members that users of published packages name."""
    ships_surface: bool
    """Whether a package has its surface inside, for `sdkwright diff --against` its file."""
    describes_packages: bool
    """Whether a package's metadata says what the document says of its license, whom to ask and where to read, and README
    links to nothing that isn't where README is shown."""
    errors_by_status: bool
    """Whether errors are also of classes by their status, by which people catch them whatever the document says."""
    guides_agents: bool
    """Whether a package has a `SKILL.md`, which tells agents how to use it."""
    shows_defaults: bool
    """Whether Python's samples give optional arguments that have a default, or only what a call needs, as other languages do."""
    tidies_samples: bool
    """Whether Python's samples are laid out as Black does, or have the comments and blank lines of published pages; and
    whether README shows the shortest configuration of retries."""
    cleans_pages: bool
    """Whether pages are compact, valid MDX, and have links that lead somewhere alone, or are as published ones are."""
    closes_tags: bool
    """Whether what tells members of a union apart, and required properties of one value, have literal types, and unions of
    single values are enums."""


DEFAULT: Final = "default"
SPEAKEASY: Final = "speakeasy"

PRESETS: Final[Mapping[str, Preset]] = {
    # What people would choose.
    DEFAULT: Preset(
        names=frozenset(NameRule) - {NameRule.DISTINCT},
        one_file=True,
        wraps_texts=True,
        shares_modules=True,
        shares_pages=True,
        exports_aliases=True,
        maps_objects=True,
        divides_groups=True,
        narrows_results=True,
        flat_requests=True,
        whole_requests=False,
        lists_names=True,
        leaves_room=True,
        closes_tags=True,
        published_names=False,
        ships_surface=True,
        describes_packages=True,
        shows_defaults=False,
        tidies_samples=True,
        cleans_pages=True,
        errors_by_status=True,
        guides_agents=True,
    ),
    # What published packages have: names as the document spells them, one signature a method.
    SPEAKEASY: Preset(
        names=frozenset(),
        one_file=False,
        wraps_texts=False,
        shares_modules=False,
        shares_pages=False,
        exports_aliases=False,
        maps_objects=False,
        divides_groups=False,
        narrows_results=False,
        flat_requests=False,
        whole_requests=True,
        lists_names=False,
        leaves_room=False,
        closes_tags=False,
        published_names=True,
        ships_surface=False,
        describes_packages=False,
        shows_defaults=True,
        tidies_samples=False,
        cleans_pages=False,
        errors_by_status=False,
        guides_agents=False,
    ),
}
