"""What people's code in a package exports. Light: a run that finds nothing to do reads it, too."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator

from sdkwright.core.json import JsonObject
from sdkwright.targets.contract.custom import CustomModule

ENTRY = "src/custom/index.ts"
"""Where it begins."""

_MOST_FILES = 200
_BESIDE = re.compile(
    r"""//[^\n]*|/\*.*?\*/|("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)""",
    re.S,
)
_DECLARED = re.compile(
    r"\bexport\s+(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?"
    r"(class|function\s*\*?|const|let|var|enum|interface|type|namespace)\s+([\w$]+)([^{;=]*)"
)
_GROUPED = re.compile(r"\bexport\s+(?:type\s+)?\{([^}]*)\}")
_ALL_OF = re.compile(r"""\bexport\s*\*\s*from\s*["'](\.[^"'\n]*)["']""")


def entry(_: JsonObject) -> str:
    """Where it begins, whatever the options."""
    return ENTRY


def custom_module(
    path: str, text: str, read: Callable[[str], str | None]
) -> CustomModule:
    """What a module exports, with what the modules export that it hands on as a whole."""
    names: set[str] = set()
    bases: set[str] = set()
    pending, seen = [(path, text)], {path}
    while pending:
        place, whole = pending.pop()
        code = _BESIDE.sub(_without_prose, whole)
        for kind, name, rest in _DECLARED.findall(code):
            names.add(name)
            if kind == "class" and not re.search(r"\bextends\b", rest):
                bases.add(name)
        names.update(_grouped(code))
        for target in _ALL_OF.findall(code):
            file = posixpath.normpath(posixpath.join(posixpath.dirname(place), target))
            file = re.sub(r"\.js$", ".ts", file)
            if file in seen or len(seen) >= _MOST_FILES:
                continue
            seen.add(file)
            if file.startswith(f"{posixpath.dirname(path)}/"):
                inner = read(file)
                pending += [] if inner is None else [(file, inner)]
    return CustomModule(path=path, names=tuple(sorted(names)), bases=frozenset(bases))


def _without_prose(match: re.Match[str]) -> str:
    """A text that may name a module; nothing for other texts, and for comments."""
    text = match[1] or " "
    return " " if re.search(r"\s", text) else text


def _grouped(code: str) -> Iterator[str]:
    for group in _GROUPED.findall(code):
        for one in group.split(","):
            words = one.split()
            if words and words[-1] != "default":
                yield words[-1]
