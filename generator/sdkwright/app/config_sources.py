"""Which documents the configuration's sources are."""

from __future__ import annotations

import os.path
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.app.config_reading import Section
from sdkwright.app.many_sources import found_documents
from sdkwright.core.catalogue import run as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.json import JsonValue
from sdkwright.core.pointer import ROOT, Pointer
from sdkwright.core.words import shown
from sdkwright.frontend.files import Files
from sdkwright.frontend.references import is_remote
from sdkwright.ir.renamed import Renamed

_GLOB = "glob"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceConfig:
    """A document and the overlays applied to it in order; paths are resolved, `-` is standard input.

    ``references_outside`` are folders that references may lead to, beside the document's own. ``base`` is the folder
    that names in records are relative to; None for the document's own. ``renamed`` is what keeps an old name, ``renamed_at``
    where that stands in the configuration. ``further`` documents are joined to the first one, in their order; where there
    are any, ``namespaces`` has one for each document, "" for none.
    """

    document: str
    further: tuple[str, ...] = ()
    namespaces: tuple[str, ...] = ()
    overlays: tuple[str, ...] = ()
    references_outside: tuple[str, ...] = ()
    base: str | None = None
    renamed: tuple[Renamed, ...] = ()
    renamed_at: Pointer = ROOT


def read_sources(
    root: Section, folder: str, files: Files, findings: list[Diagnostic]
) -> dict[str, SourceConfig]:
    """The sources that have a section, then those that patterns find: ``glob`` with a text or several is no source."""
    patterns = _patterns(root.value("sources"))
    at = f"{root.at('sources')}/{_GLOB}"
    named = root.sections("sources", but=_GLOB if patterns else None)
    sources = {name: _source(section, folder) for name, section in named}
    for pattern in patterns:
        paths = tuple(found_documents(files, folder, pattern))
        if not paths:
            values = {"pattern": pattern}
            findings.append(Diagnostic(rule=rules.CONFIG_GLOB, at=at, values=values))
        for name, path in paths:
            if name in sources:
                values = {"name": name, "path": path}
                rule = rules.CONFIG_TWICE
                findings.append(Diagnostic(rule=rule, at=at, values=values))
            sources[name] = SourceConfig(document=beside(folder, path))
    return sources


def _patterns(sources: JsonValue) -> tuple[str, ...]:
    """The patterns of files among the sources."""
    glob = sources.get(_GLOB) if isinstance(sources, Mapping) else None
    if isinstance(glob, str):
        return (glob,)
    if isinstance(glob, Sequence):
        return tuple(one for one in glob if isinstance(one, str) and one)
    return ()


def _source(section: Section, folder: str) -> SourceConfig:
    documents = _documents(section)
    overlays = section.texts("overlays")
    folders = section.texts("allowReferencesOutside")
    renamed = tuple(_renamed(section))
    section.finish()
    return SourceConfig(
        document=beside(folder, documents[0][0]),
        further=tuple(beside(folder, path) for path, _ in documents[1:]),
        namespaces=tuple(one for _, one in documents) if documents[1:] else (),
        overlays=tuple(beside(folder, overlay) for overlay in overlays),
        references_outside=tuple(beside(folder, allowed) for allowed in folders),
        base=folder,
        renamed=renamed,
        renamed_at=section.at("renamed"),
    )


def _documents(section: Section) -> list[tuple[str, str]]:
    """The document of a source, or its ``documents``, with their namespaces."""
    if section.value("documents") is None:
        return [(section.text("document", "the path of an OpenAPI document"), "")]
    documents: list[tuple[str, str]] = []
    for one in section.texts_or_sections("documents"):
        if isinstance(one, str):
            documents.append((one, ""))
            continue
        path = one.text("document", "the path of an OpenAPI document")
        documents.append((path, one.optional_text("namespace", "", "a word")))
        one.finish()
    return documents or [("", "")]


def _renamed(section: Section) -> Iterator[Renamed]:
    for new, old in section.mapping("renamed").items():
        if isinstance(old, str) and old:
            yield Renamed(new=new, old=old)
        else:
            wanted = "the name that it had, as in renamed: {getThings: listThings}"
            section.report(
                rules.CONFIG_TYPE, "renamed", new, what=shown(old), wanted=wanted
            )


def beside(folder: str, path: str) -> str:
    """A path of the configuration in ``folder``, as seen from here; what is remote stays as it is."""
    if is_remote(path) or not path:
        return path
    return os.path.normpath(os.path.join(folder, path))
