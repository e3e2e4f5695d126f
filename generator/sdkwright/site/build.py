"""The documents of an API and its packages: a site, and an overlay with samples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.security import SecurityScheme
from sdkwright.site.code_samples import code_samples
from sdkwright.site.curl import CurlSamples, credential_variable
from sdkwright.site.in_place import read_in_place
from sdkwright.site.markdown import MarkdownWriter
from sdkwright.site.options import OPERATIONS, SiteOptions
from sdkwright.site.packages import Package, packages_of
from sdkwright.site.places import Places, places_of
from sdkwright.site.programs import Program, programs_of
from sdkwright.site.sections import Sections
from sdkwright.site.subject import Subject, read_subject
from sdkwright.site.texts import Texts, line_text, plain_line
from sdkwright.site.tree import (
    Section,
    Site,
    pages_of,
)
from sdkwright.site.uses import uses_of
from sdkwright.targets.contract.guide import Description
from sdkwright.targets.naming.group_paths import group_key

MOST_OPERATIONS = 40
"""How many operations a page has at most; beyond that each has its own."""
LARGEST_PAGE = 400_000
"""How many characters a page of a group has at most; GitHub shows none of more than 512 KB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Docs:
    """What is made of an API for readers. ``packages`` has the target of each label; ``code_samples`` is the text of an overlay, ``dead_links`` are those of the
    document's texts that lead nowhere, ``programs`` what the pages show in each language.
    """

    site: Site
    packages: Mapping[str, str]
    code_samples: str
    dead_links: tuple[str, ...]
    programs: tuple[Program, ...]


def build_docs(
    api: Api, described: Mapping[str, Description], options: SiteOptions
) -> Docs:
    """The pages of an API, with the packages of the targets ``described`` by their names."""
    subject = read_subject(api)
    packages = packages_of(described)
    curl = CurlSamples(subject.api, lambda scheme: _variable(api, scheme, packages))
    texts = Texts(options.base)
    uses = uses_of(subject.api)
    in_place = read_in_place(subject, uses)
    divided = frozenset(_divided(subject, options))
    while True:
        places = places_of(subject, in_place, divided)
        sections = tuple(Sections(subject, uses, packages, places, curl, texts).all())
        large = _large_groups(places, sections) - divided
        if not large:
            break
        divided |= large
    info = api.info
    site = Site(
        title=line_text(info.title) or "API",
        description=plain_line(info.summary or info.description),
        base=options.base,
        sections=sections,
    )
    labels = [one.label for one in packages]
    return Docs(
        site=site,
        packages=dict(zip(labels, described, strict=True)),
        code_samples=code_samples(subject, packages, curl),
        dead_links=texts.dead_links,
        programs=tuple(programs_of(site, places)),
    )


def _divided(subject: Subject, options: SiteOptions) -> Iterator[tuple[str, ...]]:
    """The groups of which each operation has a page from the start."""
    for group in subject.api.groups:
        if options.layout == OPERATIONS or len(group.operations) > MOST_OPERATIONS:
            yield group_key(group.path)


def _large_groups(
    places: Places, sections: Sequence[Section]
) -> frozenset[tuple[str, ...]]:
    """The groups whose page is larger than pages may be."""
    keys = {f"{folder}/index": key for key, folder in places.groups.items()}
    return frozenset(
        keys[page.path]
        for page in pages_of(sections)
        if page.path in keys and len(MarkdownWriter(page).text()) > LARGEST_PAGE
    )


def _variable(api: Api, scheme: SecurityScheme, packages: Sequence[Package]) -> str:
    """The variable with a credential: that which a package reads, if one does."""
    read = (one.variable(scheme.key.source) for one in packages)
    known = (one for one in read if one is not None)
    return next(known, credential_variable(api, scheme))
