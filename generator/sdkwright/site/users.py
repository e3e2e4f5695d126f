"""Where a type is used, in few words: the operations and types that name it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sdkwright.core.pointer import Pointer
from sdkwright.emit.code import Code
from sdkwright.ir.types import TypeId
from sdkwright.site.places import Place, Places
from sdkwright.site.subject import Subject
from sdkwright.site.texts import operation_title
from sdkwright.site.tree import Line, Piece, Reference
from sdkwright.site.uses import Part, Use

# How many users are named.
_MOST = 2


class Users:
    """Tells of the users of one site's types."""

    def __init__(
        self,
        subject: Subject,
        places: Places,
        uses: Mapping[TypeId, Sequence[Use]],
    ) -> None:
        self._subject = subject
        self._places = places
        self._uses = uses
        self._operations = {one.origin: one for one in subject.api.operations}
        self._operation_of = {body: origin for origin, body in places.bodies.items()}

    def of(self, target: TypeId) -> Line:
        """A sentence; nothing where all users are on the type's own page."""
        own = self._places.types[target].page
        users = dict(self._users(target))
        others = [place for place in users if place.page != own]
        if not others:
            return ()
        pieces: list[Piece] = [Code("Used by ")]
        for number, place in enumerate(others[:_MOST]):
            pieces += ([Code(", ")] if number else []) + [users[place]]
        more = len(others) - _MOST
        return (*pieces, Code(f" and {more} more." if more > 0 else "."))

    def _users(self, target: TypeId) -> Iterator[tuple[Place, Reference]]:
        """The places of the users, operations first, each with a link."""
        uses = self._uses.get(target, ())
        for use in sorted(uses, key=lambda one: one.part is Part.TYPE):
            user = self._outer(use.user)
            place = self._places.operations.get(user)
            if place is not None:
                title = operation_title(self._operations[user])
                is_apart = not place.page.endswith("/index")
                anchor = "" if is_apart else place.anchor
                yield place, Reference(title, place.page, anchor)
                continue
            place = self._places.types.get(user)
            if place is not None:
                name = self._subject.names[user]
                yield place, Reference(name, place.page, place.anchor, is_code=True)

    def _outer(self, user: Pointer) -> Pointer:
        """What tells of a user: what it is opened in, or whose body it is, as far as that goes."""
        passed: set[Pointer] = set()
        while user not in self._places.types and user not in passed:
            passed.add(user)
            user = next((one.user for one in self._uses.get(user, ())), user)
        return self._operation_of.get(user, user)
