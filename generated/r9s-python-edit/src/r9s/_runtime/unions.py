"""Unions that stay open: data of no known member is kept and sent back as it came."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import local
from typing import TYPE_CHECKING, Any, NamedTuple, cast, get_args

from .core_schema import fields_of, is_required

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class Unknown:
    """A union's value that this version knows no member for; `raw` is its data."""

    __slots__ = ("raw",)

    def __init__(self, raw: Any) -> None:
        self.raw = raw

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unknown) and other.raw == self.raw

    __hash__ = None  # type: ignore[assignment]  # raw is mutable

    def __repr__(self) -> str:
        return f"{type(self).__name__}(raw={self.raw!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return _unknown_schema(cls, "", frozenset())


class Discriminated:
    """Marks a union whose member the value of a field tells (OAS 3.1, 4.8.25): `{wire value: name of the member}`.

    `attributes` are what members call the field in Python, where that isn't its name on the wire.
    A member of the union that is an `Unknown` takes in the values not listed. Data with a listed value has
    to fit its member.
    """

    __slots__ = ("_attributes", "_members", "_name")

    def __init__(self, name: str, members: Mapping[str, Any], *attributes: str) -> None:
        self._name = name
        self._members = members
        self._attributes = attributes

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema

        members = {name: one for one in get_args(source) for name in _names_of(one)}
        schemas = {
            name: handler.generate_schema(members[name])
            for name in dict.fromkeys(self._members.values())
        }
        paths = [[self._name], *([name] for name in self._attributes)]
        tagged = core_schema.tagged_union_schema(
            {value: schemas[name] for value, name in self._members.items()},
            discriminator=cast("list[list[str | int]]", paths),
        )
        others = [
            _unknown_schema(member, self._name, frozenset(self._members))
            for member in _unknown_members(source)
        ]
        if not others:
            return tagged
        return core_schema.union_schema([tagged, *others], mode="left_to_right")


def _names_of(member: Any) -> tuple[str, ...]:
    """What a union's module may call a member: by its name, or by that with its package before it."""
    name = getattr(member, "__name__", "")
    home = getattr(member, "__module__", "").split(".")
    return (name, f"{home[-2]}_{name}") if len(home) > 1 else (name,)


class BestMatch:
    """Marks a union whose members only their fields tell apart.

    The member with the most declared fields in the data wins; of several, the one with the most required
    fields, then the first. (Undeclared fields don't count: every object type keeps those.) A member that
    is an `Unknown` takes in what fits no other.
    """

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema

        unknown = _unknown_members(source)
        choices = [
            handler.generate_schema(member)
            for member in get_args(source)
            if member not in unknown
        ]

        def required(schema: CoreSchema) -> int:
            fields = fields_of(handler.resolve_ref_schema(schema)).values()
            return sum(map(is_required, fields))

        # Members that contain the union aren't built yet; they come in this order already.
        with suppress(LookupError):
            choices.sort(key=required, reverse=True)
        known = core_schema.union_schema(list(choices))
        others = [_unknown_schema(member, "", frozenset()) for member in unknown]
        if not others:
            return known
        return core_schema.union_schema([known, *others], mode="left_to_right")


class RecursiveMatch(BestMatch):
    """The same for a union that its members lead back to.

    Each value is looked at once, however many of the members around it are tried: a union inside members of a
    union inside members would else take twice the time with each level.
    """

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema

        schema = super().__get_pydantic_core_schema__(source, handler)
        return core_schema.no_info_wrap_validator_function(_once(), schema)


class _Known(NamedTuple):
    """What came of a value, which is kept so that no other gets its identity meanwhile."""

    value: Any
    result: Any
    fits: bool


class _Seen(local):
    """The values that the outermost union of a thread has seen."""

    known: dict[tuple[object, int], _Known] | None = None


_SEEN = _Seen()


def _has_parts(value: object) -> bool:
    return isinstance(value, (dict, list))


def _once() -> Callable[[Any, Callable[[Any], Any]], Any]:
    """A union's validation, for each value once."""
    union = object()

    def validate(value: Any, handler: Callable[[Any], Any]) -> Any:
        if not _has_parts(value):
            return handler(value)
        known = _SEEN.known
        if known is not None:
            return _result(known, (union, id(value)), value, handler)
        known = _SEEN.known = {}
        try:
            return _result(known, (union, id(value)), value, handler)
        finally:
            _SEEN.known = None

    return validate


def _result(
    known: dict[tuple[object, int], _Known],
    key: tuple[object, int],
    value: Any,
    handler: Callable[[Any], Any],
) -> Any:
    found = known.get(key)
    if found is None:
        try:
            handler(value)
            # The first time the fields inside of unions inside count for the first member only that has them; from
            # now on they are known, and count for none.
            found = _Known(value, handler(value), fits=True)
        except ValueError:
            found = _Known(value, None, fits=False)
        known[key] = found
    if not found.fits:
        # Not what each member has against it: that is as much again with each level.
        raise ValueError("fits no member of the union")
    return found.result


def _unknown_members(source: Any) -> list[type[Unknown]]:
    return [
        member
        for member in get_args(source)
        if isinstance(member, type) and issubclass(member, Unknown)
    ]


def _unknown_schema(cls: type[Unknown], name: str, known: frozenset[str]) -> CoreSchema:
    from pydantic import BaseModel
    from pydantic_core import core_schema

    def validate(value: Any) -> Any:
        if isinstance(value, (Unknown, BaseModel)):
            return value
        data = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
        tag = data.get(name)
        if isinstance(tag, str) and tag in known:
            raise ValueError(f"does not fit {name} {tag!r}")
        return cls(value)

    def serialize(value: Any) -> Any:
        return value.raw if isinstance(value, Unknown) else value

    return core_schema.no_info_plain_validator_function(
        validate,
        serialization=core_schema.plain_serializer_function_ser_schema(serialize),
    )
