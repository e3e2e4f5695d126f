"""Views of Markdown pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.targets.pages.readme_parts import CredentialView


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFile:
    """A file whose format leaves nothing to lay out: TOML, JSON."""

    text: Code


def text_job(path: str, text: Code) -> RenderJob:
    """Such a file."""
    view = TextFile(text=text)
    return RenderJob(path=path, template="pages/text.jinja", view=view)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleView:
    """A sample under its heading, with what stands above the fence."""

    heading: Code
    lead: Code | None
    comment: Code | None
    fence: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """An operation's part of a page."""

    heading: Code
    description: Code | None
    samples: tuple[SampleView, ...]
    parameters: Code
    response: Code | None
    outcomes: Code | None
    errors: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPage:
    """A group's page. ``listed`` are the lines of its list of operations."""

    title: Code
    field: Code | None
    description: Code | None
    listed: tuple[Code, ...]
    operations: tuple[OperationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantView:
    """A member of a union: its heading and its fence."""

    heading: Code
    fence: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypePage:
    """A type's page: a table under ``section``, or the members of a union."""

    title: Code
    description: Code | None
    usage: SampleView | None
    section: Code
    note: Code | None
    body: Code | None
    variants: tuple[VariantView, ...] = ()
    loose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsPage:
    """The page of types that belong to what is no type: an operation, for one."""

    title: Code
    parts: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillPage:
    """``SKILL.md``: what an agent has to know of a package. ``name`` and ``description`` are its front matter.

    ``words`` is what a language says of each way of calling, ``programs`` are the short ones by the way that they show; ``methods`` are lines of names, a group each. ``left_out``
    counts the credentials that there is no room for.
    """

    name: Code
    description: Code
    title: Code
    install: Code
    words: Mapping[str, Code]
    credentials: tuple[CredentialView, ...]
    left_out: int
    statuses: Code | None
    methods: tuple[Code, ...]
    programs: Mapping[str, Code]
