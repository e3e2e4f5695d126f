"""What a package's metadata says: what the options give, else what the document says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from sdkwright.core.spdx import spdx_expression, spdx_of_name
from sdkwright.ir.api import Info
from sdkwright.targets.contract.metadata_values import EMAIL, LINE, NAME, URL
from sdkwright.targets.contract.shared_metadata import SharedMetadata
from sdkwright.targets.contract.shared_options import SharedOptions

# What package indexes take of a summary.
_LONGEST = 500
# How hosts of repositories spell the place of a file at a tag; other hosts do as GitHub.
_PLACES = {"gitlab": "-/blob", "bitbucket": "src", "codeberg": "src/tag"}


@dataclass(frozen=True, slots=True)
class Person:
    """Who wrote a package; one of the two may be empty."""

    name: str
    email: str

    @property
    def fields(self) -> dict[str, str]:
        """What is known, by name."""
        known = {"name": self.name, "email": self.email}
        return {key: text for key, text in known.items() if text}


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a package's metadata says; ``license`` and ``repository`` may be empty, ``urls`` are pairs of label and URL."""

    description: str
    license: str
    authors: tuple[Person, ...]
    keywords: tuple[str, ...]
    urls: tuple[tuple[str, str], ...]
    repository: str
    directory: str

    def url(self, *labels: str) -> str | None:
        """The first URL that has one of the labels, in their order, however they are written."""
        known = {label.casefold(): url for label, url in self.urls}
        return next((known[label] for label in labels if label in known), None)


def read_metadata(info: Info, options: SharedOptions, language: str) -> Metadata:
    """The metadata of a package in ``language``."""
    own, is_said = options.package, options.rules.describes_packages
    urls = {label.casefold(): (label, url) for label, url in own.urls}
    if is_said:
        urls = {label.casefold(): (label, url) for label, url in _urls(info)} | urls
    repository = _trimmed(own.repository)
    if repository:
        urls.setdefault("repository", ("Repository", repository))
    return Metadata(
        description=own.description or _description(info, language, is_said=is_said),
        license=own.license or (_license(info) if is_said else ""),
        authors=tuple(map(_person, own.authors)) or (_contact(info) if is_said else ()),
        keywords=own.keywords,
        urls=tuple(urls.values()),
        repository=repository,
        directory=own.directory.strip("/"),
    )


def files_url(metadata: SharedMetadata, version: str) -> str | None:
    """Where the files of a version's package are in its repository; None where no repository is known."""
    if not metadata.repository:
        return None
    repository = _trimmed(metadata.repository)
    host = urlsplit(repository).hostname or ""
    place = next((one for name, one in _PLACES.items() if name in host), "blob")
    tag = quote(metadata.tag.replace("{version}", version))
    folder = quote(metadata.directory.strip("/"))
    return "/".join(filter(None, (repository, place, tag, folder))) + "/"


def _trimmed(repository: str) -> str:
    return repository.rstrip("/").removesuffix(".git")


def _description(info: Info, language: str, *, is_said: bool) -> str:
    text = f"{language} client for {' '.join(info.title.split())}"
    summary = " ".join((info.summary or "").split())
    if not (is_said and LINE.pattern.fullmatch(summary)):
        return text
    text = f"{text}: {summary}" if summary else text
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def _license(info: Info) -> str:
    """The document's license as an SPDX expression, empty where it is none."""
    identifier, name = info.license.identifier, info.license.name
    return (
        (spdx_expression(identifier) if identifier else None)
        or (spdx_of_name(name) if name else None)
        or ""
    )


def _contact(info: Info) -> tuple[Person, ...]:
    name = " ".join((info.contact.name or "").split())
    email = info.contact.email or ""
    person = Person(
        name if NAME.fullmatch(name) and name.isprintable() else "",
        email if EMAIL.fullmatch(email) else "",
    )
    return (person,) if person.fields else ()


def _person(text: str) -> Person:
    """Who is given as a name and an address, or one of them."""
    name, bracket, email = text.partition("<")
    return Person(name.strip(), email.removesuffix(">") if bracket else "")


def _urls(info: Info) -> Iterator[tuple[str, str]]:
    """The links that a document has about itself, as far as they are some."""
    for label, url in (
        ("Documentation", info.external_docs),
        ("Support", info.contact.url),
        ("Terms of service", info.terms_of_service),
    ):
        if url is not None and URL.fullmatch(url) and url.isprintable():
            yield label, url
