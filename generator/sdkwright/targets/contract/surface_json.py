"""A surface as JSON and back: stable order, a line a symbol, nothing that says what is usual."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, escape
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
    lines += (f"{_line(one)}," for one in _symbols_json(surface.symbols))
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


_line = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


_MEMBERS: Mapping[Form, Kind] = {
    Form.OBJECT: Kind.FIELD,
    Form.ENUM: Kind.VALUE,
    Form.UNION: Kind.VARIANT,
    Form.CLIENT: Kind.CLIENT_OPTION,
}


def _usual(kind: Kind, key: str, owner: Symbol | None) -> tuple[str, Pointer, Way]:
    """The path, origin and way of a symbol of which nothing more is written: most members are no more than their names."""
    if owner is None:
        return "", key, Way.BOTH
    if kind is not Kind.FIELD:
        return "", "", owner.way
    return key, f"{owner.origin}/properties/{escape(key)}", owner.way


def _usual_kind(owner: Symbol | None) -> Kind:
    if owner is None:
        return Kind.CLASS
    return _MEMBERS.get(owner.form, Kind.PARAMETER)


def _symbols_json(
    symbols: Iterable[Symbol], owner: Symbol | None = None
) -> Iterator[JsonObject]:
    """Symbols without what is usual; of an origin below that of their owner the end alone."""
    usual_kind = _usual_kind(owner)
    for symbol in symbols:
        path, origin, way = _usual(symbol.kind, symbol.key, owner)
        written: dict[str, JsonValue] = {"key": symbol.key}
        if symbol.kind is not usual_kind:
            written["kind"] = symbol.kind.value
        if symbol.path != path:
            written["path"] = symbol.path
        if symbol.called:
            written["called"] = symbol.called
        if symbol.native:
            written["native"] = symbol.native
        if symbol.origin != origin:
            written["origin"] = _origin_below(symbol, owner)
        if symbol.form is not Form.PLAIN:
            written["form"] = symbol.form.value
        if symbol.way is not way:
            written["way"] = symbol.way.value
        _add_traits(symbol, written)
        if symbol.type is not None:
            written["type"] = type_json(symbol.type)
        if symbol.default is not None:
            written["default"] = symbol.default.value
        if symbol.members:
            written["members"] = list(_symbols_json(symbol.members, symbol))
        yield written


def _add_traits(symbol: Symbol, written: dict[str, JsonValue]) -> None:
    """What most symbols have nothing of."""
    if symbol.required:
        written["required"] = True
    if symbol.deprecated:
        written["deprecated"] = True
    if symbol.opens:
        written["opens"] = True
    if symbol.present is not symbol.required:
        written["present"] = symbol.present
    if not symbol.keyword:
        written["keyword"] = False
    if symbol.aliases:
        written["aliases"] = list(symbol.aliases)
    if symbol.former:
        written["former"] = list(symbol.former)
    if symbol.raises:
        written["raises"] = list(symbol.raises)
    if symbol.wire:
        written["wire"] = dict(symbol.wire)


def _origin_below(symbol: Symbol, owner: Symbol | None) -> str:
    if owner is not None and owner.origin and symbol.origin.startswith(owner.origin):
        return "^" + symbol.origin[len(owner.origin) :]
    return symbol.origin


def _symbol_of(written: Mapping[str, JsonValue], owner: Symbol | None = None) -> Symbol:
    kind = Kind(written.get("kind", _usual_kind(owner).value))
    key = _text(written["key"])
    path, origin, way = _usual(kind, key, owner)
    origin = _text(written.get("origin", origin))
    if owner is not None and origin.startswith("^"):
        origin = owner.origin + origin[1:]
    required = bool(written.get("required"))
    wire, members = written.get("wire", {}), written.get("members", ())
    if not isinstance(wire, Mapping) or not isinstance(members, Sequence):
        raise NoSurface(_STRANGE)
    symbol = Symbol(
        kind=kind,
        key=key,
        path=_text(written.get("path", path)),
        called=_text(written.get("called", "")),
        native=_text(written.get("native", "")),
        origin=origin,
        form=Form(written.get("form", "")),
        way=Way(written.get("way", way.value)),
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
