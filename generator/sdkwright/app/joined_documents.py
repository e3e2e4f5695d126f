"""The documents of a source that has several, loaded and joined into one."""

from __future__ import annotations

import os.path
import posixpath
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from sdkwright.app.config_sources import SourceConfig
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.permissions import Permissions
from sdkwright.core.source import Source
from sdkwright.frontend.files import DISK, Files
from sdkwright.frontend.join.documents import Part, joined, uri_in_whole
from sdkwright.frontend.load import Loaded, load
from sdkwright.frontend.references import file_uri, is_remote


def load_joined(
    source: SourceConfig, *, permitted: Permissions, files: Files = DISK
) -> Loaded:
    """All documents of a source joined, with what was found in each."""
    places = (source.document, *source.further)
    loaded = [load(one, permitted=permitted, files=files) for one in places]
    first, *others = loaded
    diagnostics = list(first.diagnostics)
    sources: dict[str, Source] = dict(first.sources)
    parts = _parts(source, loaded)
    for place, one in zip(source.further, others, strict=True):
        folder, name = _folder(source.document, place), _name(place)
        for uri, text in one.sources.items():
            own = uri_in_whole(uri, folder, name)
            sources[own] = replace(text, uri=own)
        diagnostics += (_moved(finding, folder, name) for finding in one.diagnostics)
    if len(parts) < len(places):
        return Loaded(value=None, diagnostics=tuple(diagnostics), sources=sources)
    whole = joined(parts)
    return Loaded(
        value=whole.value,
        diagnostics=(*diagnostics, *whole.diagnostics),
        sources=whole.value.sources,
    )


def _parts(source: SourceConfig, loaded: Sequence[Loaded]) -> tuple[Part, ...]:
    """The documents that could be read."""
    places = (source.document, *source.further)
    namespaces = source.namespaces or ("",) * len(places)
    return tuple(
        Part(
            document=one.value,
            folder=_folder(source.document, place),
            namespace=namespace,
        )
        for place, namespace, one in zip(places, namespaces, loaded, strict=True)
        if one.value is not None
    )


def _folder(first: str, place: str) -> str:
    """The way from the folder of the first document to that of another one."""
    if is_remote(first) or is_remote(place):
        return os.curdir
    folder = os.path.dirname(place) or os.curdir
    way = os.path.relpath(folder, os.path.dirname(first) or os.curdir)
    return way.replace(os.sep, posixpath.sep)


def _name(place: str) -> str:
    return place if is_remote(place) else file_uri(PurePath(place).name)


def _moved(finding: Diagnostic, folder: str, name: str) -> Diagnostic:
    uri, mark, rest = finding.at.partition("#")
    return replace(finding, at=uri_in_whole(uri, folder, name) + mark + rest)
