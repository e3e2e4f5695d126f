"""Many documents by a pattern: each file is a source, and an output with ``{source}`` in it is one for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from sdkwright.core.json import JsonValue
from sdkwright.frontend.files import Files

PLACE = "{source}"
"""What stands for a source's name in the outputs and options of targets."""

WILD = re.compile(r"[*?\[]")
"""What makes a part of a path a pattern."""


def found_documents(
    files: Files, folder: str, pattern: str
) -> Iterator[tuple[str, str]]:
    """The name and the path, relative to ``folder``, of every file that a pattern takes, by path.

    A name is what the pattern leaves open: `shop` of `specs/shop.yaml` by `specs/*.yaml`, and of
    `specs/shop/openapi.yaml` by `specs/*/openapi.yaml`; `eu-shop` of `specs/eu/shop.yaml` by `specs/**/*.yaml`.
    """
    parts = PurePath(pattern).parts
    wild = [number for number, part in enumerate(parts) if WILD.search(part)]
    start = wild[0] if wild else len(parts) - 1
    behind = len(parts) - 1 - (wild[-1] if wild else start)
    for path in sorted(files.matching(folder, pattern)):
        named = PurePath(path).parts[start:]
        named = named[: len(named) - behind] if behind else named
        yield "-".join((*named[:-1], PurePath(named[-1]).stem)), path


def about_source(value: JsonValue, source: str) -> JsonValue:
    """A value of a target's options, for one of the sources."""
    if isinstance(value, str):
        return value.replace(PLACE, source)
    if isinstance(value, Mapping):
        return {key: about_source(inner, source) for key, inner in value.items()}
    if isinstance(value, list):
        return [about_source(inner, source) for inner in value]
    return value
