"""The generated packages whose samples are checked, each with the document it comes from."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from tests.support.documents import REPOSITORY, read_document


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A generated package. ``folder`` holds its metadata, ``module`` is what samples import."""

    name: str
    folder: Path
    module: str
    document: Path
    overlays: tuple[Path, ...]

    @property
    def source_root(self) -> Path:
        """The folder to put on the import path."""
        return self.folder / "src"

    def read_document(self) -> Mapping[str, Any]:
        """The document, overlays applied, as a tree."""
        return read_document(self.document, self.overlays)


def configured_packages(config: Path, language: str = "python") -> tuple[Package, ...]:
    """The targets of a language of a ``sdkwright.yaml``, with their own output folders."""
    read = yaml.safe_load(config.read_text(encoding="utf-8"))
    return tuple(
        _package(config.parent, name, target, read["sources"][target["source"]])
        for name, target in read["targets"].items()
        if target["language"] == language
    )


def _module(target: Mapping[str, Any]) -> str:
    name = str(target["options"]["packageName"])
    return name.replace("-", "_") if target["language"] == "python" else name


def _package(
    root: Path, name: str, target: Mapping[str, Any], source: Mapping[str, Any]
) -> Package:
    return Package(
        name=name,
        folder=root / target["output"],
        module=_module(target),
        document=root / source["document"],
        overlays=tuple(root / overlay for overlay in source.get("overlays", ())),
    )


def default_package(folder: Path, language: str) -> Package:
    """The package that anybody gets of the project's own document, without a word of configuration."""
    document = REPOSITORY / "spec" / "r9s" / "openapi.yaml"
    name = "r9s_default" if language == "python" else "r9s-default"
    config = {
        "version": 1,
        "sources": {"r9s": {"document": str(document)}},
        "targets": {
            "default": {
                "source": "r9s",
                "language": language,
                "output": "package",
                "options": {"packageName": name},
            }
        },
    }
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "sdkwright.yaml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "sdkwright", "generate", "--config", str(path)],
        check=True,
        capture_output=True,
    )
    return Package(
        name=f"{language} by default",
        folder=folder / "package",
        module=name,
        document=document,
        overlays=(),
    )


def generated_package(config: Path, folder: Path, language: str = "python") -> Package:
    """The package of a seed's own document, generated into ``folder``."""
    subprocess.run(
        [
            *(sys.executable, "-m", "sdkwright", "generate"),
            *("--config", str(config), "--out", str(folder)),
        ],
        check=True,
        capture_output=True,
    )
    (configured,) = configured_packages(config, language)
    return replace(configured, name=f"seed {config.parent.name}", folder=folder)
