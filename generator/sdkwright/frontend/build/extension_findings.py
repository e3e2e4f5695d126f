"""What is wrong inside an extension, said by its key and with what happens instead."""

from __future__ import annotations

from collections.abc import Iterable

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import Pointer, child
from sdkwright.frontend.build.walk import Walk


class ExtensionFindings:
    """Findings in the extension ``name``, which stands at ``at``."""

    def __init__(self, walk: Walk, name: str, at: Pointer) -> None:
        self._walk = walk
        self._name = name
        self._at = at

    def report(self, key: str, problem: str, instead: str) -> None:
        """Note that ``key``, written ``outputs.results`` or ``inputs[0].name``, can't be followed."""
        tokens = key.replace("[", ".").replace("]", "").split(".") if key else []
        self._walk.report(
            rules.EXTENSION_KEY,
            child(self._at, *tokens),
            extension=self._name,
            key=key or "it",
            problem=problem,
            instead=instead,
        )

    def unknown(self, node: JsonObject, known: Iterable[str], inside: str = "") -> None:
        """Note the keys of ``node``, which stands under the key ``inside``, that nobody knows."""
        for key in node:
            if key not in known and not key.startswith("x-"):
                name = f"{inside}.{key}" if inside else key
                self.report(name, "isn't known", "it is left out")
