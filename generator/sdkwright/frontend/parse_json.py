"""JSON to plain values, by the standard library's C scanner.

Large documents are JSON, so the way through a sound text is kept short; where a text is unsound, `json_scan` reads it
again, slowly, to say where.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from typing import NoReturn

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Position, Result
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import child
from sdkwright.core.source import Source
from sdkwright.core.words import quoted
from sdkwright.frontend import json_scan
from sdkwright.frontend.parse_limits import MAXIMUM_DEPTH, MAXIMUM_FINDINGS

_SURROGATE_ESCAPE = re.compile(
    r"\\u[dD][89abAB]..(?:\\u[dD][c-fC-F]..)?|\\u[dD][c-fC-F]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_COLLECTIONS = (dict, list)


class _BadNumberError(Exception):
    """A number that JSON doesn't have, or that a float can't hold."""


def parse_json(source: Source) -> Result[JsonValue]:
    """The value of a JSON text, None beside error findings when it can't be read."""
    pairs = _Pairs()
    try:
        value: JsonValue = json.loads(
            source.text,
            object_pairs_hook=pairs.collect,
            parse_float=_finite,
            parse_constant=_refuse_constant,
        )
    except json.JSONDecodeError as error:
        return Result(value=None, diagnostics=(_syntax_finding(source, error),))
    except (_BadNumberError, ValueError):
        return Result(value=None, diagnostics=_number_findings(source))
    except RecursionError:
        return Result(value=None, diagnostics=(_depth_finding(source),))
    if pairs.repeated:
        return Result(value=None, diagnostics=_duplicate_findings(source))
    if is_deeper(value, MAXIMUM_DEPTH):
        return Result(value=None, diagnostics=(_depth_finding(source),))
    if _has_lone_surrogate(source.text):
        return _without_surrogates(value, source.uri + "#")
    return Result(value=value)


class _Pairs:
    """Collects objects and notes whether any held a key twice."""

    def __init__(self) -> None:
        self.repeated = False

    def collect(self, pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
        """The object of ``pairs``."""
        result = dict(pairs)
        if len(result) != len(pairs):
            self.repeated = True
        return result


def is_deeper(value: JsonValue, limit: int) -> bool:
    """Whether ``value`` nests more than ``limit`` levels, level by level without recursion."""
    level: list[Sequence[JsonValue] | JsonObject] = [[value]]
    for _ in range(limit + 1):
        level = [
            inner
            for one in level
            for inner in (one.values() if isinstance(one, dict) else one)
            if isinstance(inner, _COLLECTIONS)
        ]
        if not level:
            return False
    return True


def _finite(text: str) -> float:
    value = float(text)
    if math.isfinite(value):
        return value
    raise _BadNumberError


def _refuse_constant(text: str) -> NoReturn:
    raise _BadNumberError


def _syntax_finding(source: Source, error: json.JSONDecodeError) -> Diagnostic:
    return Diagnostic(
        rule=rules.LOAD_SYNTAX,
        at=source.uri + "#",
        values={"kind": "JSON", "reason": error.msg[:1].lower() + error.msg[1:]},
        position=Position(line=error.lineno, column=error.colno),
    )


def _depth_finding(source: Source) -> Diagnostic:
    place = json_scan.first_deeper(source.text, MAXIMUM_DEPTH)
    return Diagnostic(
        rule=rules.LOAD_TOO_DEEP,
        at=source.uri + "#",
        values={"limit": str(MAXIMUM_DEPTH)},
        position=place,
    )


def _number_findings(source: Source) -> tuple[Diagnostic, ...]:
    numbers = json_scan.bad_numbers(source.text, MAXIMUM_FINDINGS)
    return tuple(
        Diagnostic(
            rule=rules.LOAD_NUMBER,
            at=child(source.uri + "#", *number.tokens),
            values={"number": number.text},
            position=number.position,
        )
        for number in numbers
    )


def _duplicate_findings(source: Source) -> tuple[Diagnostic, ...]:
    duplicates = json_scan.duplicate_keys(source.text, MAXIMUM_FINDINGS)
    return tuple(
        Diagnostic(
            rule=rules.LOAD_DUPLICATE_KEY,
            at=child(source.uri + "#", *key.tokens),
            values={"key": quoted(key.text), "first": str(key.first_line)},
            position=key.position,
        )
        for key in duplicates
    )


def _has_lone_surrogate(text: str) -> bool:
    """Whether an escape may name half a character: a pair takes twelve places; an escaped backslash starts none."""
    return any(
        len(escape.group()) < 12 or text[escape.start() - 1] == "\\"
        for escape in _SURROGATE_ESCAPE.finditer(text)
    )


def _without_surrogates(value: JsonValue, at: str) -> Result[JsonValue]:
    """Text with lone surrogates can't be written as UTF-8, so it must not travel further."""
    findings: list[Diagnostic] = []

    def clean_text(text: str, at: str) -> str:
        if _SURROGATE.search(text) is None:
            return text
        findings.append(Diagnostic(rule=rules.LOAD_SURROGATE, at=at))
        return _SURROGATE.sub("\ufffd", text)

    def clean(value: JsonValue, at: str) -> JsonValue:
        if isinstance(value, str):
            return clean_text(value, at)
        if isinstance(value, dict):
            return {
                clean_text(key, child(at, key)): clean(item, child(at, key))
                for key, item in value.items()
            }
        if isinstance(value, list):
            return [clean(item, child(at, index)) for index, item in enumerate(value)]
        return value

    cleaned = clean(value, at)
    return Result(value=cleaned, diagnostics=tuple(findings[:MAXIMUM_FINDINGS]))
