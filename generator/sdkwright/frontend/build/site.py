"""Where the walk stands: a schema's place, and what a declaration made there may be named from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from functools import lru_cache

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.numerous import numerous
from sdkwright.core.pointer import Pointer, child, uri_of
from sdkwright.frontend.build.reading import NO_OBJECT, is_same, text_at
from sdkwright.frontend.extensions import NAME_OVERRIDE
from sdkwright.ir.names import Name, Naming, Role, split_words

_MEMBERS = (Role.PROPERTY, Role.MERGED_PROPERTY, Role.PARAMETER)


@lru_cache(maxsize=16_384)
def name_of(source: str) -> Name:
    """The name a document spells ``source``; documents repeat few names often."""
    return Name.of(source)


def override_of(node: JsonObject) -> str | None:
    """What code is to call a node (`x-speakeasy-name-override`), None where the document doesn't say."""
    override = text_at(node, NAME_OVERRIDE)
    return override if override and split_words(override) else None


def named(source: str, node: JsonObject) -> Name:
    """The name of what the document spells ``source``, and describes by ``node``."""
    override = override_of(node) if NAME_OVERRIDE in node else None
    name = name_of(source)
    return name if override is None else name.renamed(override)


@numerous()
class Place:
    """A node's id and where its text stands. They differ where `allOf` copies what another schema declares: the id
    then leads through the reference.
    """

    pointer: Pointer
    source: Pointer

    def child(self, *tokens: str | int) -> Place:
        """The place below."""
        pointer = child(self.pointer, *tokens)
        if self.pointer is self.source:
            return Place(pointer, pointer)
        return Place(pointer, child(self.source, *tokens))

    @property
    def is_copy(self) -> bool:
        """Whether the text stands elsewhere."""
        return self.pointer != self.source


@numerous()
class Conjunct:
    """One of several schemas that a value has to fit."""

    node: JsonValue
    place: Place

    def is_same(self, other: Conjunct) -> bool:
        """Whether the other says the same: references of one spelling do in one file only."""
        same_file = uri_of(self.place.source) == uri_of(other.place.source)
        return same_file and is_same(self.node, other.node)


@numerous()
class Property:
    """A property as an object declares or inherits it. ``owner`` is the place of the `properties` that it is among;
    ``own_place`` is set where several schemas do, and none of their places is free.
    """

    node: JsonValue
    owner: Place
    name: str
    merged: bool = False
    own_place: Place | None = None

    @property
    def place(self) -> Place:
        """The place of the property's schema."""
        return self.own_place or self.owner.child(self.name)

    @property
    def source(self) -> Pointer:
        """Where the property's schema stands."""
        own = self.own_place
        return own.source if own else child(self.owner.source, self.name)

    @property
    def conjunct(self) -> Conjunct:
        """Its schema, where others say something of the same property."""
        return Conjunct(self.node, self.place)


_OWN: Mapping[str, Place] = {}
"""The keywords of a schema that isn't made of several are all its own."""


@numerous(kw_only=True)
class Site:
    """A schema to be typed. ``node`` may be the merger of several: then ``origins`` has the schemas that wrote its
    keywords, and ``properties`` its properties. ``is_multipart_part`` says that the value is a part of a multipart body. ``holder`` is
    the title of the union's member, an array or a map, that this is an item of. Where several schemas describe a
    property, items or values, ``conjunction`` is the outermost such place around this one, and ``composition`` the schema
    with `allOf` around that.
    """

    place: Place
    node: JsonValue
    role: Role
    own: Name
    component: Pointer | None = None
    parent: Pointer | None = None
    operation: Name | None = None
    index: int | None = None
    status: str | None = None
    description: str | None = None
    holder: Name | None = None
    is_multipart_part: bool = False
    depth: int = 0
    conjunction: Pointer | None = None
    composition: Pointer | None = None
    origins: Mapping[str, Place] = field(default_factory=lambda: _OWN)
    properties: Mapping[str, Property] | None = None

    @property
    def pointer(self) -> Pointer:
        """The id of a declaration made here."""
        return self.place.pointer

    @property
    def keywords(self) -> JsonObject:
        """The schema's keywords; none for a boolean schema."""
        return self.node if isinstance(self.node, dict) else NO_OBJECT

    @property
    def naming(self) -> Naming:
        """What a declaration made here may be named from."""
        title = text_at(self.keywords, "title")
        override = override_of(self.keywords)
        is_member = self.role in _MEMBERS
        return Naming(
            role=self.role if override is None or is_member else Role.COMPONENT,
            own=self.own if override is None else name_of(override),
            component=self.component,
            parent=self.parent,
            operation=self.operation,
            index=self.index,
            title=name_of(title) if title else self.holder,
            status=self.status,
            is_copy=self.place.is_copy,
        )

    def at(self, keyword: str) -> Place:
        """The place of a keyword's value."""
        return self.origins.get(keyword, self.place).child(keyword)

    def item(self, node: JsonValue, keyword: str, *tokens: str | int) -> Site:
        """The items or values below: they take the name their container would have taken."""
        is_component = self.role is Role.COMPONENT
        title = text_at(self.keywords, "title") if self.role is Role.VARIANT else None
        return Site(
            place=self.at(keyword).child(*tokens) if tokens else self.at(keyword),
            node=node,
            role=Role.ITEM if is_component else self.role,
            own=self.own,
            component=self.pointer if is_component else self.component,
            parent=self.parent,
            operation=self.operation,
            index=self.index,
            status=self.status,
            holder=name_of(f"{title} Item") if title else self.holder,
            is_multipart_part=self.is_multipart_part,
            depth=self.depth + 1,
            conjunction=self.conjunction,
            composition=self.composition,
        )

    def variant(self, node: JsonValue, place: Place, index: int) -> Site:
        """A member of the union declared here; ``index`` counts from 1."""
        return Site(
            place=place,
            node=node,
            role=Role.VARIANT,
            own=self.own,
            component=self.inner_component,
            parent=self.pointer,
            operation=self.operation,
            index=index,
            is_multipart_part=self.is_multipart_part,
            depth=self.depth + 1,
            conjunction=self.conjunction,
            composition=self.composition,
        )

    def field_site(self, declared: Property, *, is_multipart_part: bool) -> Site:
        """A property of the object declared here."""
        return Site(
            place=declared.place,
            node=declared.node,
            role=Role.MERGED_PROPERTY if declared.merged else Role.PROPERTY,
            own=name_of(declared.name),
            component=self.inner_component,
            parent=self.pointer,
            operation=self.operation,
            is_multipart_part=is_multipart_part,
            depth=self.depth + 1,
            conjunction=self.conjunction,
            composition=self.composition,
        )

    def rewritten(self, node: JsonValue) -> Site:
        """The same place with another reading of its schema."""
        return replace(self, node=node)

    @property
    def inner_component(self) -> Pointer | None:
        """The nearest component around what is declared inside."""
        return self.pointer if self.role is Role.COMPONENT else self.component
