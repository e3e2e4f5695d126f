"""Rules between the keywords of a schema."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.patterns import NoPatternError, parse
from sdkwright.core.words import quoted, shown, suggestion
from sdkwright.frontend.checks.expected import Breach
from sdkwright.frontend.checks.schema_shapes import TYPES, TYPES_OF_3_0

_KNOWN = "Use string, number, integer, boolean, array or object"


def schema_rules(node: JsonObject, version: str) -> Iterator[Breach]:
    """What is wrong between the keywords of a schema of OpenAPI ``version`` (`3.0`, `3.1`, `3.2`)."""
    if node.get("type", "object") not in TYPES_OF_3_0:
        yield from _type(node["type"], version)
    pattern = node.get("pattern")
    if isinstance(pattern, str) and not _is_pattern(pattern):
        yield _no_pattern(("pattern",), pattern)
    named = node.get("patternProperties")
    for text in named if isinstance(named, dict) else ():
        if not _is_pattern(text):
            yield _no_pattern(("patternProperties", text), text)
    if "required" in node:
        yield from _required(node["required"])


def _type(written: JsonValue, version: str) -> Iterator[Breach]:
    is_list = isinstance(written, list)
    if is_list and version == "3.0":
        reason = "a list of types came with OpenAPI 3.1"
        yield Breach(
            ("type",), reason, "Write one type, and `nullable: true` for null."
        )
        return
    if isinstance(written, list) and not written:
        yield Breach(("type",), "`type` is an empty list", "Name a type, or remove it.")
    known = TYPES if version != "3.0" else TYPES_OF_3_0
    for number, one in enumerate(written if isinstance(written, list) else [written]):
        tokens = ("type", number) if is_list else ("type",)
        if not isinstance(one, str):
            yield Breach(
                tokens, f"a type is a text, this is {shown(one)}", f"{_KNOWN}."
            )
        elif one not in known:
            hint = suggestion(one, known)
            extra = (
                ", or `nullable: true` for null." if version == "3.0" else " or null."
            )
            yield Breach(
                tokens, f"{quoted(one)} is no type of a schema{hint}", _KNOWN + extra
            )


def _required(written: JsonValue) -> Iterator[Breach]:
    seen: set[str] = set()
    for number, name in enumerate(written if isinstance(written, list) else ()):
        if not isinstance(name, str):
            continue
        if name in seen:
            reason = f"{quoted(name)} occurs twice in `required`"
            yield Breach(("required", number), reason, "Remove the second one.")
        seen.add(name)


def _no_pattern(tokens: tuple[str, ...], text: str) -> Breach:
    reason = f"{quoted(text)} is no regular expression"
    return Breach(tokens, reason, "Correct the pattern; it has the syntax of ECMA-262.")


def _is_pattern(text: str) -> bool:
    """Whether a text is a regular expression of any dialect that is at hand: what only one knows is let pass."""
    try:
        parse(text)
    except NoPatternError:
        pass
    else:
        return True
    try:
        re.compile(_for_re(text))
    except (re.error, OverflowError, RecursionError):
        return False
    return True


def _for_re(text: str) -> str:
    """What ECMA-262 writes in a way of its own, as `re` has it: named groups, properties of Unicode."""
    text = re.sub(r"\(\?<([A-Za-z_]\w*)>", r"(?P<\1>", text)
    return re.sub(r"\\[pP]\{[^}]*\}|\\u\{[0-9A-Fa-f]+\}", r"\\w", text)
