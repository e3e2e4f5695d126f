"""What a target is made from, as its record says it: contents alone, under names that hold on every machine."""

from __future__ import annotations

import codecs
import json
import os.path
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from urllib.parse import urlsplit

from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.generator import this_generator
from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.line_ends import with_plain_ends
from sdkwright.core.source import STANDARD_INPUT, Source
from sdkwright.emit.record import Origin
from sdkwright.frontend.references import is_absolute, is_remote, path_of
from sdkwright.targets.contract.custom import Custom

_UNREAD = (
    rules.REFERENCE_FILE,
    rules.REFERENCE_REMOTE,
    rules.REFERENCE_OUTSIDE,
    rules.REFERENCE_SCHEME,
    rules.REFERENCE_LIMIT,
)
UNREAD = "unread"
"""Stands in the place of a digest: a file that was referred to and couldn't be read, or wasn't permitted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What reading a source found: the texts by URI, what was said on the way, and the document's outline."""

    sources: Mapping[str, Source]
    diagnostics: tuple[Diagnostic, ...]
    outline: tuple[str, ...]


def origin_of(target: TargetConfig, custom: Custom, reading: Reading) -> Origin:
    """The origin of a target that was made from a source as it was read."""
    names = Names(target.source)
    lines = {
        line_of(digest_of(source.text.encode()), names.of(uri))
        for uri, source in reading.sources.items()
    }
    lines |= {
        line_of(UNREAD, names.of(finding.values["target"]))
        for finding in reading.diagnostics
        if finding.rule in _UNREAD
    }
    origin = origin_without_documents(target, custom)
    outline = tuple(_named(line, names) for line in reading.outline)
    return replace(origin, documents=tuple(sorted(lines)), outline=outline)


def origin_without_documents(target: TargetConfig, custom: Custom) -> Origin:
    """What is known of a target's origin before anything is read."""
    generator = this_generator()
    return Origin(
        generator=generator.line,
        options=_options(target),
        each_option=tuple(_each_option(target)),
        custom=tuple(module.line() for module in custom.modules.values()),
        checkout=generator.checkout,
    )


def _options(target: TargetConfig) -> str:
    """The digest of all that a configuration says of a package, whatever the order of its keys."""
    options: dict[str, JsonValue] = {
        "language": target.language,
        "options": target.options,
        "product": target.product,
    }
    if target.source.renamed:
        options["renamed"] = _renamed(target)
    if target.source.further:
        options["joined"] = _joined(target.source)
    if target.is_docs:
        options["documents"] = {one.name: _options(one) for one in target.documents}
    return _digest_of_value(options)


def _each_option(target: TargetConfig) -> Iterator[str]:
    """A line each option that a configuration gives, of one inside of another by both names; so `check` can name it."""
    yield line_of(_digest_of_value(target.language), "language")
    for name, value in _flat(target.options):
        yield line_of(_digest_of_value(value), _one_line(name))
    if target.source.renamed:
        yield line_of(_digest_of_value(_renamed(target)), "renamed")
    if target.source.further:
        yield line_of(_digest_of_value(_joined(target.source)), "documents")
    for one in target.documents:
        yield line_of(_options(one), _one_line(one.name))


def _joined(source: SourceConfig) -> JsonValue:
    """The documents of a source in their order, which their digests don't say, and their namespaces."""
    names = Names(source)
    places = (source.document, *source.further)
    return [
        [names.place(place), namespace]
        for place, namespace in zip(places, source.namespaces, strict=True)
    ]


def _renamed(target: TargetConfig) -> JsonObject:
    return {one.new: one.old for one in target.source.renamed}


def _flat(options: JsonObject) -> Iterator[tuple[str, JsonValue]]:
    for name, value in options.items():
        if isinstance(value, Mapping):
            yield from ((f"{name}.{inner}", one) for inner, one in _flat(value))
        else:
            yield name, value


def _digest_of_value(value: JsonValue) -> str:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), default=str)
    return sha256(text.encode()).hexdigest()


def digest_of(content: bytes) -> str:
    """The SHA-256 of a file of text, whatever line ends git gave it here."""
    plain = with_plain_ends(content.removeprefix(codecs.BOM_UTF8))
    return sha256(plain).hexdigest()


def line_of(digest: str, name: str) -> str:
    """A document's line of the record."""
    return f"{digest}  {name}"


class Names:
    """What the files of a source are called in a record: by paths relative to the configuration, or to the document's
    folder where there is none.
    """

    def __init__(self, source: SourceConfig) -> None:
        document = source.document
        folder = "" if is_remote(document) else os.path.dirname(document)
        self._base = folder if source.base is None else source.base
        self._document = document
        self.document = self.place(document)

    def of(self, uri: str) -> str:
        """The name of the file that a document's URI means; "" is the root document."""
        if not uri:
            return self.document
        if uri.startswith("overlay:"):
            return self.place(path_of(uri.removeprefix("overlay:")))
        if is_remote(uri):
            return _plain_url(uri)
        return _one_line(posixpath.normpath(posixpath.join(self._beside, path_of(uri))))

    def uri_path(self, name: str) -> str:
        """The path, relative to the document's folder, of a file that it refers to; the inverse of `of`."""
        if is_remote(name) or is_absolute(name):
            return name
        return posixpath.relpath(name, self._beside or ".")

    @property
    def _beside(self) -> str:
        if self._document == STANDARD_INPUT:
            return ""
        return posixpath.dirname(self.document)

    def place(self, location: str) -> str:
        """The name of a file by where it is."""
        if location == STANDARD_INPUT:
            return location
        if is_remote(location):
            return _plain_url(location)
        place, base = os.path.abspath(location), os.path.abspath(self._base)
        try:
            shared = os.path.commonpath((place, base))
        except ValueError:  # on two drives
            shared = ""
        if not shared or os.path.dirname(shared) == shared:
            return _one_line(os.path.basename(place))
        return _one_line(os.path.relpath(place, base).replace(os.sep, "/"))


def _plain_url(url: str) -> str:
    """A URL without what may be a secret: its user, its query."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return "remote"
    return _one_line(f"{parts.scheme}://{host}{port}{parts.path}")


def _one_line(name: str) -> str:
    """A name as text, which it need not be where the disk has other characters than the locale."""
    try:
        octets = os.fsencode(name)
    except UnicodeEncodeError:  # half a character, of a document's text
        octets = name.encode(errors="replace")
    return " ".join(octets.decode(errors="replace").splitlines())


def _named(line: str, names: Names) -> str:
    """A line of an outline with the file's name instead of its URI."""
    digest, _, pointer = line.partition("  ")
    uri, mark, rest = pointer.partition("#")
    return f"{digest}  {names.of(uri) if uri else ''}{mark}{rest}"


def document_lines(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Digest and name of the documents that inputs list."""
    for line in lines:
        digest, separator, name = line.partition("  ")
        if separator and (digest == UNREAD or len(digest) == 64):
            yield digest, name
