"""The package and its client: names, credentials, options, servers."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.diff import rules
from sdkwright.diff.difference import Difference, levels, wire_of
from sdkwright.diff.joined import Pair, join, of_kind
from sdkwright.diff.methods import is_weaker
from sdkwright.diff.rules import Level, Rule, Wire
from sdkwright.diff.sides import Sides
from sdkwright.targets.contract.surface import Form, Kind, Surface, Symbol

_CALL, _RUN = Level.CALL, Level.RUN


def client_differences(sides: Sides) -> Iterator[Difference]:
    """All differences of the package and its client."""
    for kind in (Kind.MODULE, Kind.CLASS):
        for pair in join(_own(sides.old, kind), _own(sides.new, kind), _key).pairs:
            if pair.old.path != pair.new.path:
                what = "package" if kind is Kind.MODULE else "client"
                yield _one(
                    rules.CLIENT_RENAMED,
                    pair.new,
                    f"the {what} is called {pair.new.path}, no longer {pair.old.path}",
                    f"{pair.old.path}  ->  {pair.new.path}",
                    frozenset((_CALL,)),
                )
            for gone in sorted({*pair.old.aliases} - {*_called(pair.new)}):
                yield _one(
                    rules.CLIENT_RENAMED,
                    pair.new,
                    f"there is no client {gone} any more",
                    f"{gone}  ->  {', '.join(_called(pair.new))}",
                    frozenset((_CALL,)),
                )
            yield from _options(pair)
            yield from _travels(pair)


def text_differences(sides: Sides) -> Iterator[Difference]:
    """Texts that people read are others: once, wherever they stand."""
    # Whatever they belong to: what is renamed or moved keeps its texts.
    old, new = ({*side.texts.values(), ""} for side in (sides.old, sides.new))
    if old != new:
        yield Difference(
            rule=rules.TEXTS,
            origin="#",
            is_gone=False,
            title="texts changed",
            text="comments and pages",
            levels=frozenset(),
            wire=Wire.NONE,
        )


def _own(surface: Surface, kind: Kind) -> list[Symbol]:
    return [
        one
        for one in of_kind(surface, kind)
        if kind is Kind.MODULE or one.form is Form.CLIENT
    ]


def _called(client: Symbol) -> tuple[str, ...]:
    return client.path, *client.aliases


def _key(symbol: Symbol) -> object:
    return symbol.kind, symbol.key


def _one(
    rule: Rule,
    symbol: Symbol,
    title: str,
    text: str,
    breaks: frozenset[Level],
    wire: Wire = Wire.NONE,
    *,
    is_gone: bool = False,
) -> Difference:
    return Difference(
        rule=rule,
        origin=symbol.origin or "#/info/title",
        is_gone=is_gone,
        title=title,
        text=text,
        levels=breaks,
        wire=wire,
    )


def _options(client: Pair) -> Iterator[Difference]:
    joined = join(client.old.members, client.new.members, _key)
    for symbol in joined.removed:
        is_option = symbol.kind is Kind.CLIENT_OPTION
        yield _one(
            rules.OPTION_REMOVED if is_option else rules.VARIABLE_RENAMED,
            symbol,
            f"{_what(symbol)}: removed",
            f"{client.new.path}({symbol.path}) is gone",
            levels((_CALL, is_option), (_RUN, not is_option)),
            is_gone=True,
        )
    for symbol in joined.added:
        yield _one(
            rules.OPTION_ADDED,
            symbol,
            f"{_what(symbol)}: new",
            f"{client.new.path}({symbol.path})",
            frozenset(),
        )
    for pair in joined.pairs:
        yield from _option(client, pair)


def _option(client: Pair, pair: Pair) -> Iterator[Difference]:
    old, new = pair.old, pair.new
    is_option = new.kind is Kind.CLIENT_OPTION
    before = f"{old.path}: {old.native}" if old.native else old.path
    after = f"{new.path}: {new.native}" if new.native else new.path
    if before != after or old.type != new.type:
        yield _one(
            rules.OPTION_RENAMED if is_option else rules.VARIABLE_RENAMED,
            new,
            f"{_what(new)}: given otherwise",
            f"{client.new.path}({before})  ->  {client.new.path}({after})",
            levels((_CALL, is_option), (_RUN, not is_option)),
        )
    if old.wire != new.wire:
        was, is_now = " ".join(old.wire.values()), " ".join(new.wire.values())
        yield _one(
            rules.SECURITY_CHANGED,
            new,
            f"{_what(new)}: {was} -> {is_now}",
            "code stays as it is",
            frozenset(),
            Wire.BREAK,
        )


def _what(symbol: Symbol) -> str:
    return f"{symbol.key.partition(' ')[0]} {symbol.called}"


def _travels(client: Pair) -> Iterator[Difference]:
    old, new = client.old.wire, client.new.wire
    if old.get("servers") != new.get("servers"):
        before, after = old.get("servers", "none"), new.get("servers", "none")
        yield Difference(
            rule=rules.SERVER_CHANGED,
            origin="#/servers",
            is_gone=False,
            title=f"servers: {before} -> {after}",
            text="calls go to another URL unless one is given",
            levels=frozenset((_RUN,)),
            wire=Wire.NONE,
        )
    if old.get("security") != new.get("security"):
        asked, asks = old.get("security"), new.get("security")
        yield Difference(
            rule=rules.SECURITY_CHANGED,
            origin="#/security",
            is_gone=False,
            title=f"security: {asked or 'nothing'} -> {asks or 'nothing'}",
            text="code stays as it is",
            levels=frozenset(),
            wire=wire_of(breaks=not is_weaker(asked, asks or "nothing"), adds=True),
        )
    if old.get("timeout") != new.get("timeout"):
        yield _one(
            rules.BEHAVIOUR_CHANGED,
            client.new,
            "the timeout changed",
            "calls wait for another time",
            frozenset((_RUN,)),
        )
