"""Edits by hand that a run replaces, as a patch that `git apply -3` takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import unified_diff

from sdkwright.core.line_ends import with_plain_ends
from sdkwright.emit.folder import Folder, Kind
from sdkwright.emit.history import Text, earlier_texts, work_tree
from sdkwright.emit.record import EDITS_PATH, MAXIMUM_BYTES, OWN_FOLDER, Record
from sdkwright.emit.tree import Artifact

_MOST_LINES = 20_000


def saved_edits(
    folder: Folder, edited: Sequence[Artifact], record: Record
) -> tuple[Artifact, ...]:
    """Files that keep what stands now in the places of ``edited``: the patch, and the one before it under a free name.

    The patch leads from what we wrote, where git has that, else from what will be written. Paths in it are those of
    the work tree, or of the folder where there is none. Raises OSError.
    """
    if not edited:
        return ()
    root = work_tree(folder.root)
    place = "" if root is None else folder.root.resolve().relative_to(root).as_posix()
    prefix = "" if place in ("", ".") else f"{place}/"
    written = {
        f"{prefix}{one.path}": record.hashes.get(one.path, frozenset())
        for one in edited
    }
    earlier: Mapping[str, Text] = {}
    if root is not None:
        earlier = earlier_texts(root, written)
    patch = "".join(
        _patch(
            f"{prefix}{one.path}",
            earlier.get(f"{prefix}{one.path}") or Text.of(one.content),
            with_plain_ends(folder.read(one.path) or b""),
        )
        for one in edited
    )
    saved = Artifact(path=EDITS_PATH, content=patch.encode("latin-1"))
    before = folder.read(EDITS_PATH, MAXIMUM_BYTES)
    if before is None or before == saved.content:
        return (saved,)
    return Artifact(path=_free_name(folder), content=before), saved


def _free_name(folder: Folder) -> str:
    number = 2
    while folder.kind(f"{OWN_FOLDER}/edits-{number}.patch") is not Kind.NOTHING:
        number += 1
    return f"{OWN_FOLDER}/edits-{number}.patch"


def _patch(path: str, before: Text, mine: bytes) -> str:
    """One file's part; every octet is a character of it."""
    path = path.encode().decode("latin-1")
    tab = "\t" if " " in path else ""
    return "".join(
        (
            f"diff --git a/{path} b/{path}\n",
            f"index {before.name}..{Text.of(mine).name} 100644\n",
            f"--- a/{path}{tab}\n+++ b/{path}{tab}\n",
            *_hunks(_lines(before.content), _lines(mine)),
        )
    )


def _lines(content: bytes) -> list[str]:
    lines = content.decode("latin-1").split("\n")
    return [*(f"{line}\n" for line in lines[:-1]), *(lines[-1:] if lines[-1] else ())]


def _hunks(before: list[str], after: list[str]) -> Iterator[str]:
    if len(before) + len(after) > _MOST_LINES:
        # Looking for what is alike would take minutes.
        yield f"@@ -{min(1, len(before))},{len(before)} +{min(1, len(after))},{len(after)} @@\n"
        diff = [*(f"-{line}" for line in before), *(f"+{line}" for line in after)]
    else:
        diff = list(unified_diff(before, after))[2:]
    for line in diff:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
