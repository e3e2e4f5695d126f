"""YAML to plain values by YAML 1.2's core schema.

The C parser's events are folded into values here, without PyYAML's node graph: it is several times faster, and depth,
duplicate keys and what aliases expand to are seen while they happen. Values anchored once and aliased often are shared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from yaml import CBaseLoader, YAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
)

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Position, Result, Rule
from sdkwright.core.json import JsonValue
from sdkwright.core.pointer import child
from sdkwright.core.source import Source
from sdkwright.core.words import quoted, what_is
from sdkwright.frontend.parse_limits import MAXIMUM_DEPTH, MAXIMUM_FINDINGS
from sdkwright.frontend.scalars import NotFiniteError, plain_scalar, tagged_scalar
from sdkwright.frontend.yaml_errors import (
    control_finding,
    nesting_ends,
    syntax_finding,
)

MAXIMUM_ALIASED = 100_000
"""Values that aliases may add to those written out. Of a text, every 64 characters count as one more."""

_CHARACTERS = 64
_IGNORED_TAGS = frozenset(
    {"!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:merge"}
)


class _RefusedError(Exception):
    """Ends the reading of a file; carries the finding that says why."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding.rule.code)
        self.finding = finding


@dataclass(slots=True)
class _Frame:
    """An open collection."""

    items: dict[str, JsonValue] | list[JsonValue]
    anchor: str | None
    keys: dict[str, Event]
    key: str | None = None
    merging: bool = False
    merged: tuple[JsonValue, ...] = ()
    size: int = 1
    height: int = 0


@dataclass(frozen=True, slots=True)
class _Anchored:
    """What an anchor stands for, how many values it expands to, how deep they nest."""

    value: JsonValue
    size: int
    height: int


def parse_yaml(source: Source) -> Result[JsonValue]:
    """The value of a YAML text, None beside error findings when it can't be read."""
    reader = _Reader(source.uri, source.text)
    try:
        value = reader.read()
    except (_RefusedError, YAMLError) as error:
        # The parser refuses control characters, in other words and wherever it is then.
        control = control_finding(source)
        findings = (control,) if control else _findings(source, reader, error)
        return Result(value=None, diagnostics=findings)
    return Result(value=value, diagnostics=tuple(reader.findings))


def _findings(
    source: Source, reader: _Reader, error: _RefusedError | YAMLError
) -> tuple[Diagnostic, ...]:
    if isinstance(error, _RefusedError):
        return (*reader.findings, error.finding)
    at = nesting_ends(error)
    findings = None if at is None else _too_deep(source, at)
    return findings or (*reader.findings, syntax_finding(source.uri, error))


def _too_deep(source: Source, at: int) -> tuple[Diagnostic, ...] | None:
    """The findings of a text whose collections nest too deep for the parser, None where they don't for us.

    libyaml 0.2.6 and newer look ahead and stop at 1,000 levels, before we saw the level that we refuse. What stands
    before that place nests deeper than our limit too; read alone, it shows that level.
    """
    reader = _Reader(source.uri, source.text[:at])
    try:
        reader.read()
    except _RefusedError as refused:
        return (*reader.findings, refused.finding)
    except YAMLError:
        pass
    return None


def _position(event: Event) -> Position:
    mark = event.start_mark
    if mark is None:
        return Position(line=1, column=1)
    return Position(line=mark.line + 1, column=mark.column + 1)


class _Reader:
    """Folds one text's events into a value; used once."""

    def __init__(self, uri: str, text: str) -> None:
        self.findings: list[Diagnostic] = []
        self._uri = uri
        self._parser = CBaseLoader(text)
        self._frames: list[_Frame] = []
        self._anchors: dict[str, _Anchored | None] = {}
        self._keys: dict[str, str] = {}
        self._documents = 0
        self._written = 0
        self._root: JsonValue = None

    def read(self) -> JsonValue:
        """The root value. Raises _RefusedError and YAMLError."""
        next_event = self._parser.get_event
        while True:
            event = next_event()
            if isinstance(event, ScalarEvent):
                self._scalar(event)
            elif isinstance(event, CollectionStartEvent):
                self._start(event)
            elif isinstance(event, CollectionEndEvent):
                self._end(event)
            elif isinstance(event, AliasEvent):
                self._alias(event)
            elif isinstance(event, DocumentStartEvent):
                self._start_document(event)
            elif isinstance(event, StreamEndEvent):
                return self._root

    def _start_document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            reason = "the file holds more than one document (a second `---`)"
            raise self._refuse(rules.LOAD_SYNTAX, event, kind="YAML", reason=reason)

    def _scalar(self, event: ScalarEvent) -> None:
        text = event.value
        size = 1 + len(text) // _CHARACTERS
        self._written += size
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.key is None and type(frame.items) is dict:
            plain = event.implicit[0]
            self._key(frame, text, event, merging=plain and text == "<<")
            value: JsonValue = text
        else:
            value = self._scalar_value(text, event)
            self._place(value, size, 0)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value, size, 0)

    def _scalar_value(self, text: str, event: ScalarEvent) -> JsonValue:
        try:
            if event.tag == "!":
                return text
            if event.implicit[0]:
                return plain_scalar(text)
            if event.tag is None:
                return text
            return tagged_scalar(event.tag, text)
        except NotFiniteError:
            number = text if len(text) <= 40 else text[:37] + "..."
            raise self._refuse(rules.LOAD_NUMBER, event, number=number) from None
        except KeyError:
            self._find(rules.LOAD_TAG, event, tag=str(event.tag))
            return text
        except ValueError:
            reason = f"the value doesn't fit its tag {event.tag}"
            raise self._refuse(
                rules.LOAD_SYNTAX, event, kind="YAML", reason=reason
            ) from None

    def _key(
        self, frame: _Frame, text: str, event: Event, *, merging: bool = False
    ) -> None:
        key = self._keys.setdefault(text, text)
        frame.key = key
        frame.merging = merging
        first = frame.keys.setdefault(key, event)
        if first is not event:
            line = str(_position(first).line)
            self._find(
                rules.LOAD_DUPLICATE_KEY, event, key=quoted(str(key)), first=line
            )

    def _start(self, event: CollectionStartEvent) -> None:
        self._written += 1
        if len(self._frames) >= MAXIMUM_DEPTH:
            raise self._refuse(rules.LOAD_TOO_DEEP, event, limit=str(MAXIMUM_DEPTH))
        if self._frames:
            parent = self._frames[-1]
            if parent.key is None and type(parent.items) is dict:
                what = "an object" if type(event) is MappingStartEvent else "a list"
                raise self._refuse(rules.LOAD_KEY, event, what=what)
        if event.tag is not None and event.tag not in _IGNORED_TAGS:
            self._find(rules.LOAD_TAG, event, tag=event.tag)
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        items: dict[str, JsonValue] | list[JsonValue]
        items = {} if type(event) is MappingStartEvent else []
        self._frames.append(_Frame(items, event.anchor, {}))

    def _end(self, event: Event) -> None:
        frame = self._frames.pop()
        items = frame.items
        if frame.merged and type(items) is dict:
            items = self._with_merged(frame.merged, items, event)
        height = frame.height + 1
        if frame.anchor is not None:
            self._anchors[frame.anchor] = _Anchored(items, frame.size, height)
        if frame.size - self._written > MAXIMUM_ALIASED:
            raise self._refuse(rules.LOAD_ALIAS_BOMB, event, limit=str(MAXIMUM_ALIASED))
        self._place(items, frame.size, height)

    def _with_merged(
        self, merged: Sequence[JsonValue], own: dict[str, JsonValue], event: Event
    ) -> dict[str, JsonValue]:
        """Own keys win over merged ones, earlier merged objects over later ones."""
        result: dict[str, JsonValue] = {}
        layers = merged[0] if isinstance(merged[0], list) else merged
        for layer in reversed(layers):
            if not isinstance(layer, dict):
                what = what_is(layer)
                raise self._refuse(rules.LOAD_MERGE, event, what=what)
            result.update(layer)
        result.update(own)
        return result

    def _alias(self, event: AliasEvent) -> None:
        self._written += 1
        name = event.anchor or ""
        if name not in self._anchors:
            raise self._refuse(rules.LOAD_ALIAS_UNKNOWN, event, alias="*" + name)
        anchored = self._anchors[name]
        if anchored is None:
            raise self._refuse(rules.LOAD_ALIAS_CYCLE, event, alias="*" + name)
        if len(self._frames) + anchored.height > MAXIMUM_DEPTH:
            raise self._refuse(rules.LOAD_TOO_DEEP, event, limit=str(MAXIMUM_DEPTH))
        frame = self._frames[-1]
        if frame.key is None and type(frame.items) is dict:
            if not isinstance(anchored.value, str):
                raise self._refuse(rules.LOAD_KEY, event, what="an alias of no text")
            self._key(frame, anchored.value, event)
            frame.size += anchored.size
        else:
            self._place(anchored.value, anchored.size, anchored.height)

    def _place(self, value: JsonValue, size: int, height: int) -> None:
        if not self._frames:
            self._root = value
            return
        frame = self._frames[-1]
        frame.size += size
        if height > frame.height:
            frame.height = height
        items = frame.items
        if type(items) is list:
            items.append(value)
        elif frame.merging:
            frame.merged += (value,)
            frame.key = None
        elif type(items) is dict and frame.key is not None:
            items[frame.key] = value
            frame.key = None

    def _pointer(self) -> str:
        tokens = (
            frame.key if type(frame.items) is dict else len(frame.items)
            for frame in self._frames
        )
        return child(self._uri + "#", *(token for token in tokens if token is not None))

    def _finding(self, rule: Rule, event: Event, values: dict[str, str]) -> Diagnostic:
        return Diagnostic(
            rule=rule,
            at=self._pointer(),
            values=values,
            position=_position(event),
        )

    def _refuse(self, rule: Rule, event: Event, **values: str) -> _RefusedError:
        return _RefusedError(self._finding(rule, event, values))

    def _find(self, rule: Rule, event: Event, **values: str) -> None:
        finding = self._finding(rule, event, values)
        self.findings.append(finding)
        if len(self.findings) > MAXIMUM_FINDINGS:
            raise _RefusedError(finding)
