from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Optional, TypeAlias

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model
from ..types import UNSET, Nullable, OptionalNullable

if TYPE_CHECKING:
    from .labels import Labels
    from .name import Name
    from .near import Near, NearInput, NearInputTypedDict
    from .pets import Pets, PetsInput, PetsInputTypedDict
    from .sought import Sought
    from .tags import Tags

Nick: TypeAlias = str
"""What friends call it."""

Extra: TypeAlias = Dict[str, Any]
"""Whatever people add."""


class PetNoneTypedDict(TypedDict):
    pass


class PetNone(Model):
    pass


class PetInputTypedDict(TypedDict):
    name: Name
    """What one calls a pet."""
    also: NotRequired[Name]
    """What one calls a pet."""
    nick: NotRequired[Nullable[Nick]]
    """What friends call it."""
    tags: NotRequired[Tags]
    young: NotRequired[PetsInputTypedDict]
    """A litter."""
    labels: NotRequired[Labels]
    sought: NotRequired[Sought]
    near: NotRequired[NearInputTypedDict]
    extra: NotRequired[Extra]
    """Whatever people add."""
    about: NotRequired[Dict[str, Any]]
    none: NotRequired[PetNoneTypedDict]


class PetInput(Model):
    name: Name
    """What one calls a pet."""

    also: Optional[Name] = None
    """What one calls a pet."""

    nick: OptionalNullable[Nick] = UNSET
    """What friends call it."""

    tags: Optional[Tags] = None

    young: Optional[PetsInput] = None
    """A litter."""

    labels: Optional[Labels] = None

    sought: Optional[Sought] = None

    near: Optional[NearInput] = None

    extra: Optional[Extra] = None
    """Whatever people add."""

    about: Optional[Dict[str, Any]] = None

    none: Optional[PetNone] = None


class Pet(Model):
    id: str

    name: Name
    """What one calls a pet."""

    also: Optional[Name] = None
    """What one calls a pet."""

    nick: OptionalNullable[Nick] = UNSET
    """What friends call it."""

    tags: Optional[Tags] = None

    young: Optional[Pets] = None
    """A litter."""

    labels: Optional[Labels] = None

    sought: Optional[Sought] = None

    near: Optional[Near] = None

    extra: Optional[Extra] = None
    """Whatever people add."""

    about: Optional[Dict[str, Any]] = None

    none: Optional[PetNone] = None
