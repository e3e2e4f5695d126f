"""The packages that are built: of our own document with all metadata, and of a small one with none."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.functional.documents import readme_document
from tests.support.documents import REPOSITORY, read_document

_R9S = REPOSITORY / "spec/r9s/openapi.yaml"
_REPOSITORY = "https://github.com/r9s/sdks"
_SAID = {
    "license": "MIT OR Apache-2.0",
    "authors": ["R9S <sdk@r9s.example>"],
    "keywords": ["images", "chat"],
    "urls": {"issues": f"{_REPOSITORY}/issues"},
    "repository": _REPOSITORY,
}
NAMES = ("r9s", "pages")


@dataclass(frozen=True, slots=True)
class Published:
    """A package that was made: its folder, its name, and the document it is of."""

    folder: Path
    name: str
    document: Mapping[str, Any]

    @property
    def skipped(self) -> int:
        """How many of its operations can't be called with made-up values."""
        return 3 if self.name == "pages" else 0

    @property
    def operations(self) -> set[str]:
        """The ids of its operations."""
        paths = self.document["paths"].values()
        return {
            one["operationId"]
            for path in paths
            for one in path.values()
            if "operationId" in one
        }

    def server(self, origin: str) -> str:
        """The API's base URL at another origin."""
        return origin + urlsplit(self.document["servers"][0]["url"]).path


def generated(language: str, name: str, folder: Path) -> Published:
    """The package called ``name``, made in a language by the program, as people do."""
    own = {"r9s": str(_R9S), "pages": str(folder / "pages.json")}
    pages = _pages()
    (folder / "pages.json").write_text(json.dumps(pages))
    said = {"package": _SAID} if name == "r9s" else {}
    target = {
        "source": "api",
        "language": language,
        "output": "sdk",
        "options": {"packageName": name, "tests": True, **said},
    }
    config = {
        "version": 1,
        "sources": {"api": {"document": own[name]}},
        "targets": {"sdk": target},
    }
    (folder / "sdkwright.yaml").write_text(json.dumps(config))
    command = [sys.executable, "-m", "sdkwright", "generate"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    document = read_document(_R9S, ()) if name == "r9s" else pages
    return Published(folder / "sdk", name, document)


def _pages() -> dict[str, Any]:
    """Something for every section of README, and calls that are hard to write or can't be made."""
    document = readme_document()
    odd = read_document(Path(__file__).with_name("odd.yaml"), ())
    for section in ("schemas", "securitySchemes"):
        document["components"].setdefault(section, {}).update(
            odd["components"].get(section, {})
        )
    document["paths"].update(odd["paths"])
    return document
