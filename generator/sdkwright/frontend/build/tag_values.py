"""The values by which properties tell members of a union apart, from the members' own schemas and the discriminator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sdkwright.ir.declarations import Declaration, Field, Tag
from sdkwright.ir.fixed_values import fixed_values
from sdkwright.ir.types import Scalar, ScalarKind, Type, TypeId, without_null


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What a discriminator says of a union's members: see ``ir.declarations.Discriminator``."""

    property_name: str
    written: tuple[tuple[str, tuple[int, ...]], ...]
    implied: tuple[tuple[str, tuple[int, ...]], ...]
    default: tuple[int, ...]


class TagValues:
    """By property, the values that members have of it. ``fields`` are those of the members that are objects."""

    def __init__(
        self,
        words: Sequence[Word],
        fields: Mapping[int, Mapping[str, Field]],
        declarations: Mapping[TypeId, Declaration],
    ) -> None:
        self._words = words
        self._fields = fields
        self._declarations = declarations
        own: dict[str, dict[int, tuple[Tag, ...]]] = {
            word.property_name: {} for word in words
        }
        for member, named in fields.items():
            for name, field in named.items():
                values = fixed_values(field.type, declarations)
                if values:
                    own.setdefault(name, {})[member] = values
        self._tables = {
            name: self._table(name, members) for name, members in own.items()
        }

    @property
    def names(self) -> Sequence[str]:
        """The properties that have any, those of discriminators first."""
        return tuple(self._tables)

    def of(self, name: str) -> Mapping[int, Sequence[Tag]]:
        """The values of a property by member; none where they are too alike to be told apart."""
        return self._tables[name]

    def _table(
        self, name: str, own: Mapping[int, tuple[Tag, ...]]
    ) -> Mapping[int, Sequence[Tag]]:
        table = {member: list(values) for member, values in own.items()}
        for word in self._words:
            if word.property_name != name:
                continue
            for text, members in word.written:
                _claim(table, own, self._readings(name, text, members), is_written=True)
            for text, members in word.implied:
                _claim(
                    table, own, self._readings(name, text, members), is_written=False
                )
            if word.default:
                self._name_rest(table, name, word)
        table = {member: values for member, values in table.items() if values}
        return table if _are_apart(table) else {}

    def _name_rest(self, table: dict[int, list[Tag]], name: str, word: Word) -> None:
        """Give members that others left no value their names: what has another value is of the default."""
        taken = {value for several in table.values() for value in several}
        for text, members in word.implied:
            for member, value in self._readings(name, text, members).items():
                rest = table.get(member)
                if (
                    rest is not None
                    and not rest
                    and value not in taken
                    and member not in word.default
                ):
                    rest.append(value)

    def _readings(self, name: str, text: str, members: Sequence[int]) -> dict[int, Tag]:
        """What the discriminator's text is as a value of each member's property: keys are always texts."""
        readings: dict[int, Tag] = {}
        for member in members:
            if member in self._fields:
                field = self._fields[member].get(name)
                readings[member] = (
                    text if field is None else self._reading(text, field.type)
                )
        return readings

    def _reading(self, text: str, type_: Type) -> Tag:
        for value in fixed_values(type_, self._declarations):
            if _spelled(value) == text:
                return value
        bare = without_null(type_)
        kind = bare.kind if isinstance(bare, Scalar) else None
        is_whole = text.isascii() and text.removeprefix("-").isdecimal()
        if (
            kind in (ScalarKind.INTEGER, ScalarKind.NUMBER)
            and is_whole
            and len(text) < 20
        ):
            return int(text)
        if kind is ScalarKind.BOOLEAN and text in ("true", "false"):
            return text == "true"
        return text


def _claim(
    table: dict[int, list[Tag]],
    own: Mapping[int, tuple[Tag, ...]],
    readings: Mapping[int, Tag],
    *,
    is_written: bool,
) -> None:
    """Give a value to the members that the discriminator names for it.

    What members themselves demand is truer. The name of a schema counts only where no member says anything else.
    """
    values = set(readings.values())
    admitting = [
        member
        for member, value in readings.items()
        if member not in own or value in own[member]
    ]
    is_claimed = any(
        value in several
        for member, several in own.items()
        if member not in readings
        for value in values
    )
    if admitting:
        is_own = any(member in own for member in admitting)
        if is_claimed and not is_written and not is_own:
            return
        for member, several in table.items():
            if member not in readings:
                several[:] = [value for value in several if value not in values]
    elif is_claimed or not is_written:
        return
    for member in admitting or readings:
        several = table.setdefault(member, [])
        if readings[member] not in several:
            several.append(readings[member])


def _are_apart(table: Mapping[int, Sequence[Tag]]) -> bool:
    """Whether values that differ are told apart by programs too: `1` and `true` are equal in some, `1` and `"1"` in others."""
    values = {(type(value), value) for several in table.values() for value in several}
    spelled = {_spelled(value) for _, value in values}
    return len(spelled) == len(values) == len({value for _, value in values})


def _spelled(value: Tag) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
