"""One difference between two surfaces."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.diff.rules import Bump, Level, Rule, Wire


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs, and who feels it in one language.

    ``origin`` leads to the node in the new document, in the old one where it ``is_gone``. ``title`` says in the
    document's words what happened, ``text`` in the language's what users see; ``levels`` are those of source, ``wire``
    what released clients feel. ``old`` and ``new`` are what users type, where that differs. ``key`` is that of the old
    symbol whose use feels it, empty where nothing old does.
    """

    rule: Rule
    origin: Pointer
    is_gone: bool
    title: str
    text: str
    levels: frozenset[Level]
    wire: Wire
    old: str = ""
    new: str = ""
    key: str = ""

    @property
    def bump(self) -> Bump:
        """What it makes of the package's version."""
        if Level.CALL in self.levels or Level.READ in self.levels:
            return Bump.MAJOR
        return Bump.MINOR if Level.RUN in self.levels else self.rule.bump

    @property
    def breaks(self) -> frozenset[Level]:
        """Every level at which it breaks something, released clients among them."""
        on_wire = {Level.WIRE} if self.wire is Wire.BREAK else set[Level]()
        return self.levels | on_wire


def levels(*pairs: tuple[Level, bool]) -> frozenset[Level]:
    """The levels whose condition holds."""
    return frozenset(level for level, holds in pairs if holds)


def wire_of(*, breaks: bool, adds: bool = False) -> Wire:
    """What it is to released clients."""
    if breaks:
        return Wire.BREAK
    return Wire.ADDITIVE if adds else Wire.NONE


def joined_words(words: Iterable[str]) -> str:
    """Several, with commas between."""
    return ", ".join(word for word in words if word)
