"""How brackets are laid out."""

from __future__ import annotations

from collections.abc import Iterable

STEP = 2
"""The columns that what stands in brackets is further in."""


def block(opening: str, items: Iterable[str], closing: str, indent: int = 0) -> str:
    """Brackets with one item a line, closed where the statement began."""
    margin = " " * (indent + STEP)
    lines = "".join(f"{margin}{item},\n" for item in items)
    if not lines:
        return f"{opening}{closing}"
    return f"{opening}\n{lines}{' ' * indent}{closing}"


def alternatives(texts: Iterable[str], *, indent: int) -> str:
    """One of several types, a line each where there are more than one; repeats left out."""
    distinct = list(dict.fromkeys(texts))
    if len(distinct) == 1:
        return distinct[0]
    return "| " + f"\n{' ' * indent}| ".join(distinct)


def union_text(texts: Iterable[str]) -> str:
    """One of several types, a line each where they are too long for one; repeats left out."""
    distinct = list(dict.fromkeys(texts))
    line = " | ".join(distinct)
    if len(line) <= 70 or len(distinct) == 1:
        return line or "never"
    return "".join(f"\n  | {text}" for text in distinct)
