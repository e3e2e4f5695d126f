"""A pair: a folder with what changes in a shared small document, and what users of its packages feel of that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sdkwright.diff.acceptance import judge
from sdkwright.diff.changes import Change, changes_of
from sdkwright.diff.compare import compare
from sdkwright.diff.difference import Difference
from sdkwright.diff.report import change_lines
from sdkwright.diff.rules import Level
from sdkwright.ir.api import Api
from sdkwright.targets.contract.registry import TARGETS
from sdkwright.targets.contract.surface import Surface
from tests.support.built_api import built_api
from tests.support.documents import read_document

HERE = Path(__file__).parent
BASE = HERE / "things.yaml"
_BEFORE, _AFTER, _EFFECTS = "before.overlay.yaml", "after.overlay.yaml", "effects.txt"


@dataclass(frozen=True, slots=True)
class Pair:
    """``before`` is what its folder makes of the shared document first, ``after`` that and the change."""

    folder: Path

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.folder.name

    @property
    def shows(self) -> str:
        """The change in a sentence."""
        after = yaml.safe_load((self.folder / _AFTER).read_text(encoding="utf-8"))
        title: str = after["info"]["title"]
        return title

    @property
    def before(self) -> Mapping[str, Any]:
        """The old document."""
        first = self.folder / _BEFORE
        return read_document(BASE, [first] if first.exists() else [])

    @property
    def after(self) -> Mapping[str, Any]:
        """The new document."""
        overlays = (self.folder / _BEFORE, self.folder / _AFTER)
        return read_document(BASE, [one for one in overlays if one.exists()])

    @property
    def options(self) -> Mapping[str, str]:
        """The options of its packages."""
        path = self.folder / "options.yaml"
        read: Mapping[str, str] = (
            yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
        )
        return read

    @property
    def expected(self) -> str:
        """What the folder says is felt."""
        path = self.folder / _EFFECTS
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def effects(self) -> str:
        """What is felt, as `sdkwright diff` prints it, with nodes for places."""
        changes = changes_of(differences(self.before, self.after, **self.options))
        judged = judge(changes, frozenset(Level), (), "2026-01-01")

        def place(change: Change) -> str:
            return f"{'old ' if change.is_gone else ''}{change.origin}"

        return "".join(f"{line}\n" for line in change_lines(judged, place))

    def write(self) -> None:
        """Have the folder expect what there is."""
        (self.folder / _EFFECTS).write_text(self.effects(), encoding="utf-8")


def pairs() -> Iterator[Pair]:
    """Every pair, by name."""
    for path in sorted(HERE.glob(f"*/{_AFTER}")):
        yield Pair(path.parent)


def differences(
    old: Mapping[str, Any], new: Mapping[str, Any], **options: str
) -> Mapping[str, tuple[Difference, ...]]:
    """What differs between two documents, in each language."""
    return {
        language: compare(
            surface(old, language, **options), surface(new, language, **options)
        )
        for language in TARGETS
    }


def surface(document: Mapping[str, Any], language: str, **options: str) -> Surface:
    """The surface of a document's package."""
    api = api_of(document)
    target = TARGETS[language]
    return target.surface(api, target.parse_options(options, api))


def api_of(document: Mapping[str, Any]) -> Api:
    """The Api of a document."""
    return built_api(document).api
