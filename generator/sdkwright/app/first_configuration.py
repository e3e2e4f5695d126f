"""What `sdkwright init` writes: a configuration for the document that it finds, and how editors and git use it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

_SUFFIXES = (".yaml", ".yml", ".json")
_BEGINNING = 8_192
_DEPTH = 4
_PASSED_BY = frozenset(("node_modules", "dist", "build", "target", "vendor", "venv"))
# A key at the margin in YAML; in JSON the first of the object, or one on a line of its own.
_DOCUMENT = re.compile(
    r"""^\ufeff?(?:["']?openapi["']?\s*:\s*["']?3\.|\s*\{\s*"openapi"\s*:\s*"3\.|\s{1,8}"openapi"\s*:\s*"3\.)""",
    re.MULTILINE,
)

SCHEMA = "sdkwright.schema.json"


def documents_below(root: Path) -> tuple[str, ...]:
    """The OpenAPI documents in a folder and a few levels below, by their first lines; the nearest first."""
    paths = sorted(_documents(root), key=lambda path: (len(path.parts), path))
    return tuple(path.relative_to(root).as_posix() for path in paths)


def _documents(root: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(root):
        depth = len(Path(folder).relative_to(root).parts)
        folders[:] = [
            name
            for name in folders
            if depth < _DEPTH and name[0] not in "._" and name not in _PASSED_BY
        ]
        for name in files:
            path = Path(folder, name)
            if path.suffix in _SUFFIXES and path.is_file() and _is_document(path):
                yield path


def _is_document(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
    except OSError:
        return False
    return bool(_DOCUMENT.search(beginning.decode("utf-8", "replace")))


def configuration_text(document: str, languages: Sequence[str]) -> str:
    """A configuration of one document, with comments that say what else there is."""
    quoted = json.dumps(document, ensure_ascii=False)
    targets = "".join(f"""\
  {language}:
    source: api
    language: {language}
    output: sdk/{language}
    options:
      # The name on the package index; without it, it follows from the document's title.
      # packageName: my-sdk
      # All options: sdkwright options {language}
      version: 0.1.0
""" for language in languages)
    return f"""\
# yaml-language-server: $schema={SCHEMA}
# What `sdkwright generate` makes. Paths are relative to this file.
version: 1
sources:
  api:
    document: {quoted}
    # Corrections that aren't the document's own, applied in order:
    # overlays: [fixes.overlay.yaml]
targets:
{targets}"""
