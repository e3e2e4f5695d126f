"""What every part of an operation is read with: the walk, and which operation it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import Pointer
from sdkwright.frontend.build.site import Place, Site, name_of
from sdkwright.frontend.build.walk import Walk
from sdkwright.ir.names import Name, Role
from sdkwright.ir.operation import Content, Header, Location, Parameter
from sdkwright.ir.types import Anything, Type

_ParameterKey: TypeAlias = tuple[Pointer, Location]
_AnswerKey: TypeAlias = tuple[Pointer, str, bool]
_Answer: TypeAlias = tuple[tuple[Content, ...], tuple[Header, ...]]


@dataclass(frozen=True, slots=True)
class Shared:
    """What operations refer to, read for the first of them.

    A parameter is known by its place and where it travels, what a response consists of by its place, the status, and
    whether that has headers alone.
    """

    parameters: dict[_ParameterKey, Parameter] = field(
        default_factory=dict[_ParameterKey, Parameter]
    )
    answers: dict[_AnswerKey, _Answer] = field(
        default_factory=dict[_AnswerKey, _Answer]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationReader:
    """The operation that is read: its id as a name, and where it stands.

    ``place`` tells it from others that share its path item; it is ``at`` where none does. ``is_head`` says that its
    answers have headers alone.
    """

    walk: Walk
    name: Name
    at: Pointer
    place: Pointer
    shared: Shared
    is_head: bool = False

    def site(
        self,
        owner: JsonObject,
        at: Pointer,
        role: Role,
        *,
        keyword: str = "schema",
        own: str | None = None,
        status: str | None = None,
        description: str | None = None,
    ) -> Site | None:
        """The schema under a keyword of ``owner``, which stands at ``at``; None where there is none."""
        if keyword not in owner:
            return None
        place = f"{at}/{keyword}"
        return Site(
            place=Place(place, place),
            node=owner[keyword],
            role=role,
            own=self.name if own is None else name_of(own),
            operation=self.name,
            status=status,
            description=description,
        )

    def type_of(self, site: Site | None) -> Type:
        """The type of a schema, any value where there is none."""
        return Anything() if site is None else self.walk.type_of(site)
