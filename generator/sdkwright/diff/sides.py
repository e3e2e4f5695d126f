"""Two surfaces of one language with what is the same in both, and what types of one are to the other."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.diff.joined import JoinedTypes, join_methods
from sdkwright.diff.labels import type_label
from sdkwright.diff.relation import WIRE, Relation
from sdkwright.diff.spelled import spelled
from sdkwright.diff.types_within import referenced_ids
from sdkwright.ir.types import Type
from sdkwright.targets.contract.surface import Spelling, Surface, Symbol


@dataclass(frozen=True, slots=True)
class Retyped:
    """What two types are to each other, the old one first.

    ``takes`` says that what programs send of the old one will do, ``gives`` that what they read of the new one will:
    in the language, and as it travels.
    """

    takes: bool
    gives: bool
    takes_on_wire: bool
    gives_on_wire: bool

    @property
    def is_same(self) -> bool:
        """Whether nobody can tell them apart."""
        return self.takes and self.gives and self.takes_on_wire and self.gives_on_wire


class Sides:
    """An old and a new surface of one language."""

    def __init__(self, old: Surface, new: Surface) -> None:
        self.old = old
        self.new = new
        self.methods = join_methods(old, new)
        self.types = JoinedTypes(old, new, self.methods)

    def retyped(self, old: Type | None, new: Type | None) -> Retyped:
        """What the types of one place are to each other."""
        if old == new:
            respelled = self._spelled(old, self.old) == self._spelled(new, self.new)
            same = self.types.is_same
            if respelled and all(same(one, one) for one in referenced_ids(old)):
                return Retyped(True, True, True, True)
        here, there = self.old.spelling, self.new.spelling
        return Retyped(
            takes=self._takes(here).fits(old, new),
            gives=self._gives(there).fits(new, old),
            takes_on_wire=self._takes(WIRE).fits(old, new),
            gives_on_wire=self._gives(WIRE).fits(new, old),
        )

    def old_type(self, symbol: Symbol) -> str:
        """What a symbol's type is spelled as in the old package."""
        return self._spelled(symbol.type, self.old) or symbol.native

    def new_type(self, symbol: Symbol) -> str:
        """What a symbol's type is spelled as in the new package."""
        return self._spelled(symbol.type, self.new) or symbol.native

    def _spelled(self, type_: Type | None, surface: Surface) -> str:
        declared = self.types.old if surface is self.old else self.types.new
        return "" if type_ is None else spelled(type_, surface.spelling, declared)

    def _takes(self, spelling: Spelling) -> Relation:
        return Relation(
            spelling=spelling,
            values=self.types.old,
            expected=self.types.new,
            are_same=self.types.is_same,
            is_read=False,
        )

    def _gives(self, spelling: Spelling) -> Relation:
        return Relation(
            spelling=spelling,
            values=self.types.new,
            expected=self.types.old,
            are_same=lambda one, other: self.types.is_same(other, one),
            is_read=True,
        )


def retyped_title(old: Type | None, new: Type | None) -> str:
    """``integer -> number``, in the document's words."""
    return f"{type_label(old)} -> {type_label(new)}"
