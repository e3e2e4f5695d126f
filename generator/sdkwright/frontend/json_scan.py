"""A slow reading of JSON text that knows positions; used only to explain what the fast reading refused."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from sdkwright.core.diagnostics import Position

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')
_MAXIMUM_DIGITS = 4000


class _Mark(Enum):
    """What a token is to its container."""

    KEY = "key"
    VALUE = "value"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A token worth a finding. ``tokens`` lead to its node; ``first_line`` is where a repeated key came first."""

    text: str
    tokens: tuple[str | int, ...]
    position: Position
    first_line: int = 0


@dataclass(slots=True)
class _Open:
    """An open object or list."""

    is_object: bool
    key: str | int = 0
    expects_key: bool = False
    lines: dict[str, int] = field(default_factory=dict[str, int])


def _scan(text: str) -> Iterator[tuple[_Mark, str, int, list[_Open]]]:
    """Keys and scalars in order, each with its offset and the containers open around it (a live list)."""
    stack: list[_Open] = []
    for match in _TOKEN.finditer(text):
        part = match.group()
        if part in ("{", "["):
            stack.append(_Open(part == "{", expects_key=part == "{"))
            yield _Mark.VALUE, part, match.start(), stack
        elif part in ("}", "]"):
            if stack:
                stack.pop()
        elif part == ",":
            if stack and stack[-1].is_object:
                stack[-1].expects_key = True
            elif stack and isinstance(stack[-1].key, int):
                stack[-1].key += 1
        elif part == ":":
            continue
        elif stack and stack[-1].expects_key:
            stack[-1].expects_key = False
            stack[-1].key = str(json.loads(part, strict=False))
            yield _Mark.KEY, part, match.start(), stack
        else:
            yield _Mark.VALUE, part, match.start(), stack


def _tokens(stack: list[_Open]) -> tuple[str | int, ...]:
    return tuple(container.key for container in stack)


def first_deeper(text: str, limit: int) -> Position | None:
    """Where the text first nests deeper than ``limit``."""
    for _, _, offset, stack in _scan(text):
        if len(stack) > limit:
            return Position.at(text, offset)
    return None


def bad_numbers(text: str, limit: int) -> tuple[Token, ...]:
    """Numbers that are infinite, not a number or too long, at most ``limit`` of them."""
    numbers: list[Token] = []
    for mark, token, offset, stack in _scan(text):
        if mark is _Mark.VALUE and len(numbers) < limit and _is_bad_number(token):
            short = token if len(token) <= 40 else token[:37] + "..."
            place = Position.at(text, offset)
            numbers.append(Token(text=short, tokens=_tokens(stack), position=place))
    return tuple(numbers)


def _is_bad_number(token: str) -> bool:
    if token.lstrip("-") in ("NaN", "Infinity"):
        return True
    if token[0] not in "-0123456789":
        return False
    if len(token) > _MAXIMUM_DIGITS:
        return True
    return not math.isfinite(float(token))


def duplicate_keys(text: str, limit: int) -> tuple[Token, ...]:
    """Keys that occur again in the same object, at most ``limit`` of them."""
    duplicates: list[Token] = []
    for mark, _, offset, stack in _scan(text):
        if mark is not _Mark.KEY or len(duplicates) >= limit:
            continue
        key = str(stack[-1].key)
        seen = stack[-1].lines
        if key not in seen:
            seen[key] = offset
            continue
        duplicates.append(
            Token(
                text=key,
                tokens=_tokens(stack),
                position=Position.at(text, offset),
                first_line=Position.at(text, seen[key]).line,
            )
        )
    return tuple(duplicates)
