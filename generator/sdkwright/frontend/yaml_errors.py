"""What the YAML parser can't read, as findings of ours."""

from __future__ import annotations

import re

from yaml import YAMLError

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Position
from sdkwright.core.source import Source

_CONTROL = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_NESTING = "exceeded maximum nesting depth"
"""How libyaml 0.2.6 and newer name their own limit, which is above ours."""


def control_finding(source: Source) -> Diagnostic | None:
    """The first character that no YAML text may hold (YAML 1.2.2, 5.1), None where there is none."""
    character = _CONTROL.search(source.text)
    if character is None:
        return None
    return Diagnostic(
        rule=rules.LOAD_SYNTAX,
        at=source.uri + "#",
        values={
            "kind": "YAML",
            "reason": f"the control character U+{ord(character.group()):04X}",
        },
        position=Position.at(source.text, character.start()),
    )


def nesting_ends(error: YAMLError) -> int | None:
    """The character at which collections nest too deep for the parser, None for any other error."""
    mark = getattr(error, "problem_mark", None)
    if mark is None or getattr(error, "problem", None) != _NESTING:
        return None
    return int(mark.index)


def syntax_finding(uri: str, error: YAMLError) -> Diagnostic:
    """What the parser says is wrong with a text, at the place it names."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    parts = (getattr(error, "problem", None), getattr(error, "context", None))
    reason = " ".join(part for part in parts if part) or "unreadable text"
    return Diagnostic(
        rule=rules.LOAD_SYNTAX,
        at=uri + "#",
        values={"kind": "YAML", "reason": reason},
        position=mark and Position(line=mark.line + 1, column=mark.column + 1),
    )
