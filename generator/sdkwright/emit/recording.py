"""The record of a run, as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from sdkwright.emit.record import (
    ATTRIBUTES,
    CHECKOUT_PATH,
    CUSTOM,
    FILES_PATH,
    INPUTS_PATH,
    ONCE,
    OPTION,
    OUTLINE_PATH,
    OWN_FILES,
    SEAL,
    UNFINISHED,
    Origin,
    Record,
    is_own,
)
from sdkwright.emit.tree import Artifact, Tree, UnsafePath

# Files of lines that stand for themselves: of two branches git keeps those of both.
_LISTS = re.compile(r"(?:^|/)_?surface\.json$")


def with_record(tree: Tree, origin: Origin) -> Tree:
    """``tree`` with its record, and the attributes that git needs. Raises UnsafePath for a file in our own folder."""
    for path in tree:
        if is_own(path):
            raise UnsafePath(f"the path {path!r} is ours")
    files = tree.artifacts
    if ATTRIBUTES not in tree:
        text = _attributes(tree).encode()
        files = (*files, Artifact(path=ATTRIBUTES, content=text, once=True))
    once = sorted(artifact.path for artifact in files if artifact.once)
    listed = _text(f"{digest}  {path}" for path, digest in _digests(tree).items())
    inputs = tuple(input_lines(origin, origin.documents, once))
    sealed = seal(listed, inputs)
    recorded = {
        FILES_PATH: listed,
        INPUTS_PATH: _text((*inputs, sealed)),
        OUTLINE_PATH: _text(by_name(origin.outline)),
        **OWN_FILES,
    }
    if origin.checkout is not None:
        recorded[CHECKOUT_PATH] = stamp(origin.checkout, sealed)
    own = (Artifact(path=path, content=text) for path, text in recorded.items())
    return Tree((*files, *own))


def input_lines(
    origin: Origin, documents: Iterable[str], once: Iterable[str]
) -> Iterator[str]:
    """The lines of inputs: the generator, the digest of the options, then a line each option, document and file of people."""
    yield f"generator {origin.generator}"
    yield f"options {origin.options}"
    yield from (f"{OPTION} {line}" for line in by_name(origin.each_option))
    yield from by_name(documents)
    yield from (f"{CUSTOM}  {line}" for line in sorted(origin.custom))
    yield from (f"{ONCE}  {path}" for path in sorted(once))


def by_name(lines: Iterable[str]) -> list[str]:
    """Lines of digests sorted by what these are of, so that a change stays where it is."""
    return sorted(lines, key=lambda line: line.partition("  ")[::-1])


def seal(files: bytes, inputs: Iterable[str]) -> str:
    """The line that tells whether a record is one run's: of the text of files, and the other lines of inputs."""
    digest = sha256(files + _text(inputs)).hexdigest()
    return f"{SEAL} {digest}"


def stamp(checkout: str, sealed: str) -> bytes:
    """What tells that sources with the digest ``checkout`` made the record with this seal."""
    return (sha256(f"{checkout} {sealed}".encode()).hexdigest() + "\n").encode()


def during(tree: Tree, before: Record) -> tuple[Artifact, ...]:
    """The record while a run makes a folder with the record ``before`` hold ``tree``: the files of both are ours."""
    both = {path: set(digests) for path, digests in before.hashes.items()}
    for path, digest in _digests(tree).items():
        both.setdefault(path, set()).add(digest)
    lines = (
        f"{digest}  {path}" for path in sorted(both) for digest in sorted(both[path])
    )
    return (
        Artifact(path=INPUTS_PATH, content=_text([UNFINISHED])),
        Artifact(path=FILES_PATH, content=_text(lines)),
    )


def _attributes(tree: Tree) -> str:
    """For the root of the output: one kind of line ends everywhere, and what a review may fold."""
    tops = {
        f"/{top}/**" if rest else f"/{top}"
        for top, rest in (
            (path.partition("/")[0], "/" in path)
            for path, artifact in tree.items()
            if not artifact.once
        )
    }
    lists = sorted(f"/{path}" for path in tree if _LISTS.search(path))
    people = sorted(f"/{path}" for path, artifact in tree.items() if artifact.once)
    return "\n".join(
        (
            "# Written once, yours to change.",
            "* text=auto eol=lf",
            *(f"{_pattern(top)} linguist-generated" for top in sorted(tops)),
            *(f"{_pattern(path)} -linguist-generated" for path in people),
            *(f"{_pattern(path)} merge=union" for path in lists),
            "**/custom/** -linguist-generated",
            "",
        )
    )


def _pattern(path: str) -> str:
    """A path as a pattern of git's attributes, whose quotes are those of C."""
    escaped = re.sub(r"([\[\]?])", r"\\\1", path)
    return f'"{escaped}"' if " " in path else escaped


def _digests(tree: Tree) -> dict[str, str]:
    """SHA-256 by path, sorted; ``once`` files belong to people and aren't listed."""
    return {one.path: one.digest for one in tree.values() if not one.once}


def _text(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode(errors="replace")
