"""Unions that stay open: data of no known member is kept and sent back as it came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast, get_args

from .core_schema import fields_of, is_required
from .unset import UNSET

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from .scalars import Unrecognized


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

    def _tag(self, name: str) -> Unrecognized:
        """The value of what tells the union's members apart."""
        is_object = isinstance(self.raw, dict)
        data = cast("dict[str, Unrecognized]", self.raw if is_object else {})
        return cast("Unrecognized", data.get(name))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return _unknown_schema(cls, "", frozenset())


class Discriminated:
    """Marks a union whose member the value of a field tells: `{value on the wire: name of the member}`.

    A value that several members share leads to their names, or to the `Discriminated` that tells these apart.
    `attributes` are what members call the field in Python, where that isn't its name on the wire. Members `absent`
    may lack the field. Members of the union that aren't named, and the `others`, take in data without a listed value
    and what fits none of the members listed for it; among several the best match wins. `is_recursive`: each value is
    looked at once, as in `RecursiveMatch`.

    A member of the union that is an `Unknown` takes in what no other does, except data with a listed value: that has
    to fit.
    """

    __slots__ = (
        "_absent",
        "_attributes",
        "_cases",
        "_is_recursive",
        "_name",
        "_others",
    )

    def __init__(
        self,
        name: str,
        cases: Mapping[Any, Any],
        *attributes: str,
        absent: Sequence[str] = (),
        others: Sequence[str] = (),
        is_recursive: bool = False,
    ) -> None:
        self._name = name
        self._cases = cases
        self._attributes = attributes
        self._absent = absent
        self._others = others
        self._is_recursive = is_recursive

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema

        unknown = _unknown_members(source)
        known = [one for one in get_args(source) if one not in unknown]
        names = self.names()
        members = {name: one for one in known for name in _names_of(one)}
        schemas = {name: handler.generate_schema(members[name]) for name in names}
        unnamed = [one for one in known if names.isdisjoint(_names_of(one))]
        rest = [handler.generate_schema(one) for one in unnamed]
        schema = self.schema(schemas, rest, handler)
        if unknown:
            listed = frozenset(self._cases)
            others = [_unknown_schema(one, self._name, listed) for one in unknown]
            schema = core_schema.union_schema([schema, *others], mode="left_to_right")
        if self._is_recursive:
            from .once import once

            schema = core_schema.no_info_wrap_validator_function(once(), schema)
        return schema

    def names(self) -> set[str]:
        """The members that are named."""
        names = {*self._absent, *self._others}
        for case in self._cases.values():
            if isinstance(case, Discriminated):
                names |= case.names()
            else:
                names.update((case,) if isinstance(case, str) else case)
        return names

    def schema(
        self,
        schemas: Mapping[str, CoreSchema],
        rest: Sequence[CoreSchema],
        handler: GetCoreSchemaHandler,
    ) -> CoreSchema:
        """The schema of some members: named ones, and the `rest`, which values of the field don't tell apart."""
        from pydantic_core import core_schema

        def of(case: Any) -> CoreSchema:
            if isinstance(case, str):
                return schemas[case]
            if isinstance(case, Discriminated):
                return case.schema(schemas, (), handler)
            return _best_of([schemas[name] for name in case], handler)

        paths = [[self._name], *([name] for name in self._attributes)]
        tagged = core_schema.tagged_union_schema(
            {value: of(case) for value, case in self._cases.items()},
            discriminator=cast("list[list[str | int]]", paths),
        )
        others = [*(schemas[name] for name in self._others), *rest]
        parts: list[CoreSchema] = [tagged]
        if self._absent:
            lacking = [*(schemas[name] for name in self._absent), *others]
            parts.append(self._if_absent(_best_of(lacking, handler)))
        if others:
            parts.append(_best_of(others, handler))
        if len(parts) == 1:
            return tagged
        return core_schema.union_schema(list(parts), mode="left_to_right")

    def _if_absent(self, schema: CoreSchema) -> CoreSchema:
        """The schema for what lacks the field."""
        from pydantic_core import core_schema

        names = (self._name, *self._attributes)

        def check(value: Any) -> Any:
            for name in names:
                found = (
                    cast("dict[str, Any]", value).get(name)
                    if isinstance(value, dict)
                    else getattr(value, name, None)
                )
                if found is not None and found is not UNSET:
                    raise ValueError(f"{name} is none of the known values")
            return cast("Any", value)

        return core_schema.no_info_before_validator_function(check, schema)


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
        known = _best_of(choices, handler)
        if not unknown and not any(one["type"] == "str" for one in choices):
            # Where no member takes any text, one that is nearly of a format is better than none.
            loose = core_schema.union_schema(list(choices))
            return core_schema.union_schema([known, loose], mode="left_to_right")
        others = [_unknown_schema(member, "", frozenset()) for member in unknown]
        if not others:
            return known
        return core_schema.union_schema([known, *others], mode="left_to_right")


def _best_of(
    choices: Sequence[CoreSchema], handler: GetCoreSchemaHandler
) -> CoreSchema:
    """The union whose best match wins."""
    from pydantic_core import core_schema

    from .text_formats import strict_texts

    def required(schema: CoreSchema) -> int:
        fields = fields_of(handler.resolve_ref_schema(schema)).values()
        return sum(map(is_required, fields))

    ordered = [strict_texts(choice) for choice in choices]
    # Members that contain the union aren't built yet; they come in this order already.
    with suppress(LookupError):
        ordered.sort(key=required, reverse=True)
    return ordered[0] if len(ordered) == 1 else core_schema.union_schema(list(ordered))


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

        from .once import once

        schema = super().__get_pydantic_core_schema__(source, handler)
        return core_schema.no_info_wrap_validator_function(once(), schema)


def _unknown_members(source: Any) -> list[type[Unknown]]:
    return [
        member
        for member in get_args(source)
        if isinstance(member, type) and issubclass(member, Unknown)
    ]


def _unknown_schema(cls: type[Unknown], name: str, known: frozenset[Any]) -> CoreSchema:
    from pydantic import BaseModel
    from pydantic_core import core_schema

    def validate(value: Any) -> Any:
        if isinstance(value, (Unknown, BaseModel)):
            return value
        data = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
        tag = data.get(name)
        if isinstance(tag, (str, int, float)) and tag in known:
            raise ValueError(f"does not fit {name} {tag!r}")
        return cls(value)

    def serialize(value: Any) -> Any:
        return value.raw if isinstance(value, Unknown) else value

    return core_schema.no_info_plain_validator_function(
        validate,
        serialization=core_schema.plain_serializer_function_ser_schema(serialize),
    )
