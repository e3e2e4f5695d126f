"""Ids of operations that say no more than their method and path: made up by a program, or missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sdkwright.ir.api import Api
from sdkwright.ir.names import Name
from sdkwright.ir.operation import Operation
from sdkwright.targets.naming.lists import gives_list
from sdkwright.targets.naming.path_names import PathName, in_full
from sdkwright.targets.naming.path_words import (
    PathPart,
    named_parts,
    path_parts,
    without_versions,
)
from sdkwright.targets.naming.wishes import Wish

Words = tuple[str, ...]

# What tells things apart and is no word: "/securityClassification-6VMVochwUWo".
_RANDOM = re.compile(r"-(?=\d+[A-Za-z]*[a-z])(?=\d+[A-Za-z]*[A-Z])\d\w{7,}")
_VERBS = {"POST": "create", "PUT": "update", "PATCH": "patch", "DELETE": "delete"}


def made_up_wishes(api: Api, operation: Operation) -> tuple[Wish, ...]:
    """What such an operation may be called, the shortest first; nothing where somebody chose its id."""
    if not _is_made_up(operation):
        return ()
    every = named_parts(_RANDOM.sub("", operation.path))
    group = tuple(name.words for name in operation.group)
    verb = _verb(api, operation)
    named = PathName.of(verb, without_versions(every), group)
    wishes = (*named.wishes(), *in_full(verb, every))
    return tuple({wish.words: wish for wish in reversed(wishes)}.values())[::-1]


def _is_made_up(operation: Operation) -> bool:
    parts = path_parts(operation.path)
    # People, too, call what stands at /photo "putPhoto", but not "photoPut".
    # So they do where a variable says of which kind a thing is: "getBucketAcl" of /{Bucket}#acl.
    is_variable = bool(parts) and parts[0].is_variable
    is_short = (len(parts) < 2 or is_variable) and not operation.group
    # Nobody writes a variable into an id: that is the path as a framework has it.
    if "{" in operation.id and "}" in operation.id:
        return not is_short
    text, method = (
        "".join(Name.of(operation.id).words).lower(),
        operation.method.lower(),
    )
    rests = [text[: -len(method)]] if text.endswith(method) else []
    if text.startswith(method) and not is_short:
        rests.append(text[len(method) :])
    ways = (parts, named_parts(operation.path))
    return any(_spells(rest, way) for rest in rests for way in ways)


def _spells(text: str, parts: tuple[PathPart, ...]) -> bool:
    """Whether a text has the words of a path and no others.

    Of a variable there may be all words, the last, or that it is an id, and a ``by`` in front; what paths begin with may
    be missing.
    """
    if not text or all(part.is_variable for part in parts):
        return False
    prefix = len(parts) - len(without_versions(parts))
    ends = {0}
    for number, part in enumerate(parts):
        spelled = set(_spellings(part))
        if number < prefix:
            spelled.add("")
        ends = {
            end + len(one)
            for end in ends
            for one in spelled
            if text.startswith(one, end)
        }
    return len(text) in ends


def _spellings(part: PathPart) -> Iterator[str]:
    whole = "".join(part.words).lower()
    yield whole
    if part.is_variable:
        last = part.words[-1].lower()
        yield from (last, "id", f"by{whole}", f"by{last}", "byid")


def _verb(api: Api, operation: Operation) -> str:
    parts: Sequence[PathPart] = path_parts(operation.path)
    ends_in_one = bool(parts) and parts[-1].is_variable
    if operation.method == "GET":
        return "list" if gives_list(api, operation) and not ends_in_one else "get"
    if operation.method == "POST" and ends_in_one:
        return "update"
    return _VERBS.get(operation.method, operation.method.lower())
