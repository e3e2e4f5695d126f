"""What a document says of what is deprecated, in whichever of the usual ways: since when, until when, what instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration, Field, ObjectDeclaration
from sdkwright.ir.operation import Operation, Parameter
from sdkwright.targets.reading.prose import joined_sentences, sentences_about

_Noted = TypeVar("_Noted", Operation, Parameter, Field)

_ABOUT = "deprecat"
_MOST_LETTERS = 300


def _keys(*names: str) -> frozenset[str]:
    return frozenset(names)


# Extensions without `x-` and their dashes, and keys of objects among them.
_NOTES = _keys("message", "reason", "description", "note", "notice", "details", "")
_SINCE = _keys(
    "since", "sinceversion", "inversion", "in", "at", "on", "date", "version"
)
_UNTIL = _keys(
    "sunset", "sunsetdate", "sunsetat", "removaldate", "removal", "removedin"
)
_INSTEAD = _keys(
    "replacement", "replacedby", "use", "instead", "infavorof", "alternative"
)
_START = re.compile(r"^(?:deprecation|deprecated)")
_ALONE = _UNTIL | _keys("replacement", "replacedby")
_HOLDERS = _keys("deprecated", "deprecation", "deprecationdetails", "sunset", "github")
_SAID = re.compile(r"^[\s*_`(\[]*deprecated[\s*_`)\]]*[:.,\u2013\u2014-]*[\s*_]*", re.I)


def with_said_deprecations(api: Api) -> Api:
    """The same API, where what is deprecated says what the document says of that anywhere."""
    return replace(
        api.with_operations(_operation),
        declarations={
            identifier: _declaration(one)
            for identifier, one in api.declarations.items()
        },
    )


def said_of_deprecated(
    extensions: Mapping[str, JsonValue], description: str | None
) -> str | None:
    """What extensions say of what is deprecated, else the sentence of a description; None where nothing is said."""
    values = dict(_values(extensions))
    times = (f"{one} {values[one]}" for one in ("since", "until") if one in values)
    period = ", ".join(times)
    note, instead = values.get("note"), values.get("instead")
    if note is None and instead is None:
        note = _from_description(description or "")
    elif instead is not None and instead not in (note or ""):
        instead = f"Use `{instead.strip('`')}` instead."
        note = joined_sentences(note or "", instead)
    period = f"{period[0].upper()}{period[1:]}." if period else ""
    return joined_sentences(period, note or "") or None


def _values(extensions: Mapping[str, JsonValue]) -> Iterator[tuple[str, str]]:
    """What extensions say, by the kind of it."""
    for key, value in extensions.items():
        name = _plain(key.removeprefix("x-"))
        if isinstance(value, Mapping):
            if name in _HOLDERS:
                for inner, text in value.items():
                    yield from _value(_START.sub("", _plain(inner)), text)
        elif _START.match(name) or name in _ALONE:
            yield from _value(_START.sub("", name), value)


def _value(name: str, value: JsonValue) -> Iterator[tuple[str, str]]:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return
    text = " ".join(str(value).split())
    for kind, names in (
        ("note", _NOTES),
        ("since", _SINCE),
        ("until", _UNTIL),
        ("instead", _INSTEAD),
    ):
        if name in names and 0 < len(text) <= _MOST_LETTERS:
            yield kind, text


def _plain(name: str) -> str:
    return name.replace("-", "").replace("_", "").lower()


def _from_description(description: str) -> str | None:
    """The sentence that tells of it, without the word itself where that is all it begins with."""
    for sentence in sentences_about(description[: 20 * _MOST_LETTERS], _ABOUT):
        text = _SAID.sub("", " ".join(sentence.split()))
        if text and len(text) <= _MOST_LETTERS:
            return f"{text[0].upper()}{text[1:]}"
    return None


def _operation(operation: Operation) -> Operation:
    operation = _with_note(operation)
    if not any(one.deprecated for one in operation.parameters):
        return operation
    parameters = tuple(map(_with_note, operation.parameters))
    return replace(operation, parameters=parameters)


def _declaration(declaration: Declaration) -> Declaration:
    if not isinstance(declaration, ObjectDeclaration):
        return declaration
    if not any(one.deprecated for one in declaration.fields):
        return declaration
    return replace(declaration, fields=tuple(map(_with_note, declaration.fields)))


def _with_note(one: _Noted) -> _Noted:
    if not one.deprecated or one.deprecation is not None:
        return one
    note = said_of_deprecated(one.extensions, one.description)
    return replace(one, deprecation=note)
