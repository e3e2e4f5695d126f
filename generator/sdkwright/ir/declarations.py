"""Named declarations: what becomes a class, an enum or an alias in a target."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from sdkwright.core.json import JsonValue
from sdkwright.core.numerous import numerous
from sdkwright.core.pointer import Pointer
from sdkwright.ir.names import Name, Naming
from sdkwright.ir.types import ScalarKind, Type, TypeId


@numerous(kw_only=True)
class Usage:
    """Where a declaration is reachable from. ``error`` means it is itself the body of a 4XX/5XX response; ``kept`` that
    no operation leads to it, and it is there all the same.
    """

    request: bool = False
    response: bool = False
    error: bool = False
    kept: bool = False

    @property
    def is_reached(self) -> bool:
        """Whether any operation leads to the declaration."""
        return self.request or self.response or self.error


@dataclass(frozen=True, slots=True, kw_only=True)
class Default:
    """A default value; a record of its own, since ``null`` can be a default."""

    value: JsonValue


@numerous(kw_only=True)
class Field:
    """A property of an object. ``required`` and nullability (in ``type``) are two facts.

    ``required`` is the document's word even when there is a default; ``examples`` are the property's own,
    first the one that counts; ``location`` is set in request wrappers only (path, query, header, cookie,
    body). ``is_json_text`` is set where the value comes as JSON in a text, and ``type`` is that of the JSON. ``description`` is the text written for the property, else its reference's target's; where the
    property is a ``$ref``, ``reference`` is the schema it names and ``target_description`` that one's text.
    ``is_declared`` is false for a name that is listed as required and found nowhere else.
    """

    name: Name
    type: Type
    required: bool
    description: str | None = None
    default: Default | None = None
    examples: tuple[JsonValue, ...] = ()
    deprecated: bool = False
    deprecation: str | None = None
    read_only: bool = False
    write_only: bool = False
    is_declared: bool = True
    location: str | None = None
    is_json_text: bool = False
    reference: Pointer | None = None
    target_description: str | None = None
    extensions: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    origin: Pointer

    @property
    def key(self) -> str:
        """What tells it from others of its object: its wire name, which in a request several locations may share."""
        return self.name.source if self.location is None else self.origin


@numerous(kw_only=True)
class _Declared:
    """What every declaration has."""

    id: TypeId
    naming: Naming
    title: str | None = None
    description: str | None = None
    deprecated: bool = False
    usage: Usage = Usage()
    examples: tuple[JsonValue, ...] = ()
    extensions: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    # What its types name, once somebody asked: nothing changes a declaration.
    mentions: tuple[TypeId, ...] | None = field(
        default=None, init=False, repr=False, compare=False
    )

    @property
    def name(self) -> Name:
        """The declaration's own spelling in the document."""
        return self.naming.own


@numerous(kw_only=True)
class ObjectDeclaration(_Declared):
    """An object with fields. ``additional`` types undeclared fields: None where the document says nothing or
    forbids them (``closed``; what comes is kept all the same), a type where it declares them.
    ``required_alternatives`` are the `required` lists of an `anyOf` or `oneOf` of nothing else: a value has all
    properties of at least one of them. No type shows that; samples hold to it.
    """

    fields: tuple[Field, ...]
    additional: Type | None = None
    closed: bool = False
    required_alternatives: tuple[frozenset[str], ...] = ()


@numerous(kw_only=True)
class FileDeclaration(_Declared):
    """A file part of a multipart body: name, content, content type. ``origin`` schemas are binary strings."""


@numerous(kw_only=True)
class Member:
    """An enum's value; ``name`` is its given name (``x-enum-varnames``) or the value's own spelling."""

    name: Name
    value: str | int | float | bool
    description: str | None = None
    deprecated: bool = False


@numerous(kw_only=True)
class EnumDeclaration(_Declared):
    """A fixed list of known values. ``kind`` is None for mixed values; ``typed`` says that the document
    declares it rather than leaving it to be read off the values. ``open``: there may be other ones; ``is_tag``: then the
    type has the known ones alone all the same, since they tell members of a union apart, which has one for others.
    """

    kind: ScalarKind | None
    typed: bool = True
    members: tuple[Member, ...]
    open: bool = True
    is_tag: bool = False

    @property
    def shows_others(self) -> bool:
        """Whether the type has values that aren't listed."""
        return self.open and not self.is_tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Discriminator:
    """The document's word on which property names the member (OAS 3.2, 4.25): its wire name and members by its value.

    ``mapping`` is written, ``implied`` has the names of the members' schemas, which count where nothing that a member
    says of its own property contradicts them. ``default`` is what data without a value of these is. ``base`` is the
    schema that all others are made of. Members are positions among the union's ``variants``.
    """

    property_name: str
    mapping: tuple[tuple[str, int], ...] = ()
    implied: tuple[tuple[str, int], ...] = ()
    default: int | None = None
    base: int | None = None


Tag: TypeAlias = str | int | float | bool
"""A value of a property that tells members of a union apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """How to tell which of some members of a union a value is. Members are positions among the union's ``members``.

    Where an object has the property ``tag``, ``cases`` has its values, and what is chosen from then: one member, or
    several and what tells these apart. ``absent`` are members with cases that may lack the property; ``others`` those
    without, which data is of that has no listed value, or that fits no member listed for it. Data without the property
    may be one of both. Where there is no tag all members are ``others``: only what they look like tells them apart.
    """

    members: tuple[int, ...]
    tag: str | None = None
    cases: tuple[tuple[Tag, Choice], ...] = ()
    absent: tuple[int, ...] = ()
    others: tuple[int, ...] = ()


@numerous(kw_only=True)
class UnionDeclaration(_Declared):
    """One of several types, in document order, repeats kept. Null is never a variant: see ``Nullable``.

    ``members`` are the types that values are in the end, each once: in place of unions among the variants, theirs.
    ``choice`` tells these apart; ``is_told`` says that it does so by a property alone wherever members are objects.
    ``listed`` is what the union says as one enum, where each of its variants is one value.
    """

    variants: tuple[Type, ...]
    discriminator: Discriminator | None = None
    members: tuple[Type, ...] = ()
    choice: Choice = Choice(members=())
    is_told: bool = False
    listed: EnumDeclaration | None = None


@numerous(kw_only=True)
class AliasDeclaration(_Declared):
    """A name for a structural type: that of a component, or one made where a type would otherwise contain itself.

    ``is_transparent``: types don't refer to it, they have its structure and say that they are this ``component``.
    ``former_of`` is the declaration that was called so once.
    """

    type: Type
    is_transparent: bool = False
    former_of: TypeId | None = None


Declaration: TypeAlias = (
    ObjectDeclaration
    | FileDeclaration
    | EnumDeclaration
    | UnionDeclaration
    | AliasDeclaration
)
