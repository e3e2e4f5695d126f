"""A surface as JSON and back: stable order, a line a symbol, nothing that says what is usual."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import child
from sdkwright.ir.declarations import Default
from sdkwright.targets.contract.surface import (
    Form,
    Kind,
    Spelling,
    Surface,
    Symbol,
    Way,
)
from sdkwright.targets.contract.surface_types import NoSurface, type_json, type_of

_STRANGE = "it isn't as this program writes it"

_TRAITS = (
    "is_nominal",
    "is_invariant",
    "takes_any_text",
    "passes_anything",
    "compares_strictly",
    "null_is_absent",
)

_END = "~"
"""Stands behind the last of the texts, which so ends as all others do; nothing in a document is called so."""

FORMAT = 1
"""Raised when readers of older files would misunderstand."""


def surface_text(surface: Surface) -> str:
    """The surface as JSON, a line a symbol, each with a comma: of two branches git may keep both sides' lines."""
    head = {
        "format": FORMAT,
        "language": surface.language,
        "package": surface.package,
        "spelling": asdict(surface.spelling),
    }
    lines = [f"{_line(name)}: {_line(value)}," for name, value in head.items()]
    lines.append('"texts": {')
    lines += (
        f"{_line(name)}: {_line(digest)}," for name, digest in surface.texts.items()
    )
    lines += (f'{_line(_END)}: ""', "},", '"symbols": [')
    lines += (f"{_line(_symbol_json(one))}," for one in surface.symbols)
    return "\n".join(("{", *lines, "null", "]", "}", ""))


def read_surface_text(text: str) -> Surface:
    """The surface that a text has. Raises NoSurface."""
    try:
        surface = json.loads(text)
        if surface["format"] != FORMAT:
            raise NoSurface(f"its format is {surface['format']}, this reads {FORMAT}")
        return Surface(
            language=str(surface["language"]),
            package=str(surface["package"]),
            texts={
                name: str(one) for name, one in surface["texts"].items() if name != _END
            },
            spelling=_spelling_of(surface["spelling"]),
            symbols=tuple(_symbol_of(one) for one in surface["symbols"] if one),
        )
    except NoSurface:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise NoSurface(f"{_STRANGE} ({error})") from error


def _spelling_of(written: Mapping[str, Any]) -> Spelling:
    widens = {name: tuple(wider) for name, wider in written["widens"].items()}
    return Spelling(
        scalars=written["scalars"],
        forms=written["forms"],
        widens=widens,
        **{name: bool(written[name]) for name in _TRAITS},
    )


def _line(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


_FLAGS = ("required", "deprecated", "opens")
_TUPLES = ("aliases", "former", "raises")
_MEMBERS: Mapping[Form, Kind] = {
    Form.OBJECT: Kind.FIELD,
    Form.ENUM: Kind.VALUE,
    Form.UNION: Kind.VARIANT,
    Form.CLIENT: Kind.CLIENT_OPTION,
}


def _usual(kind: Kind, key: str, owner: Symbol | None) -> Symbol:
    """What a symbol is of which nothing more is written: most members are no more than their names."""
    if owner is None:
        return Symbol(kind=kind, key=key, path="", origin=key)
    origin = child(owner.origin, "properties", key) if kind is Kind.FIELD else ""
    path = key if kind is Kind.FIELD else ""
    return Symbol(kind=kind, key=key, path=path, origin=origin, way=owner.way)


def _usual_kind(owner: Symbol | None) -> Kind:
    if owner is None:
        return Kind.CLASS
    return _MEMBERS.get(owner.form, Kind.PARAMETER)


def _symbol_json(symbol: Symbol, owner: Symbol | None = None) -> JsonObject:
    """A symbol without what is usual; of an origin below that of its owner the end alone."""
    usual = _usual(symbol.kind, symbol.key, owner)
    origin = symbol.origin
    if owner is not None and owner.origin and origin.startswith(owner.origin):
        origin = "^" + origin[len(owner.origin) :]
    written: dict[str, JsonValue] = {"key": symbol.key}

    def say(name: str, value: JsonValue, *, is_usual: bool) -> None:
        if not is_usual:
            written[name] = value

    say("kind", symbol.kind.value, is_usual=symbol.kind is _usual_kind(owner))
    say("path", symbol.path, is_usual=symbol.path == usual.path)
    say("called", symbol.called, is_usual=not symbol.called)
    say("native", symbol.native, is_usual=not symbol.native)
    say("origin", origin, is_usual=symbol.origin == usual.origin)
    say("form", symbol.form.value, is_usual=symbol.form is usual.form)
    say("way", symbol.way.value, is_usual=symbol.way is usual.way)
    for name in _FLAGS:
        say(name, True, is_usual=not getattr(symbol, name))
    say("present", symbol.present, is_usual=symbol.present is symbol.required)
    say("keyword", False, is_usual=symbol.keyword)
    for name in _TUPLES:
        say(name, list(getattr(symbol, name)), is_usual=not getattr(symbol, name))
    say("wire", dict(symbol.wire), is_usual=not symbol.wire)
    if symbol.type is not None:
        written["type"] = type_json(symbol.type)
    if symbol.default is not None:
        written["default"] = symbol.default.value
    members = [_symbol_json(one, symbol) for one in symbol.members]
    say("members", members, is_usual=not members)
    return written


def _symbol_of(written: Mapping[str, JsonValue], owner: Symbol | None = None) -> Symbol:
    kind = Kind(written.get("kind", _usual_kind(owner).value))
    usual = _usual(kind, _text(written["key"]), owner)
    origin = _text(written.get("origin", usual.origin))
    if owner is not None and origin.startswith("^"):
        origin = owner.origin + origin[1:]
    required = bool(written.get("required"))
    wire, members = written.get("wire", {}), written.get("members", ())
    if not isinstance(wire, Mapping) or not isinstance(members, Sequence):
        raise NoSurface(_STRANGE)
    symbol = Symbol(
        kind=kind,
        key=usual.key,
        path=_text(written.get("path", usual.path)),
        called=_text(written.get("called", "")),
        native=_text(written.get("native", "")),
        origin=origin,
        form=Form(written.get("form", "")),
        way=Way(written.get("way", usual.way.value)),
        required=required,
        present=bool(written.get("present", required)),
        keyword=bool(written.get("keyword", True)),
        deprecated=bool(written.get("deprecated")),
        opens=bool(written.get("opens")),
        aliases=_texts(written.get("aliases", ())),
        former=_texts(written.get("former", ())),
        raises=_texts(written.get("raises", ())),
        wire={name: _text(value) for name, value in wire.items()},
        type=type_of(written["type"]) if "type" in written else None,
        default=Default(value=written["default"]) if "default" in written else None,
    )
    inner = (_symbol_of(one, symbol) for one in members if isinstance(one, Mapping))
    return replace(symbol, members=tuple(inner))


def _text(value: JsonValue) -> str:
    if not isinstance(value, str):
        raise NoSurface(_STRANGE)
    return value


def _texts(value: JsonValue) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise NoSurface(_STRANGE)
    return tuple(map(_text, value))
