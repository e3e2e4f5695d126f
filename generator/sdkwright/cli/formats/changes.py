"""What a comparison's record says: of every change, and as Markdown for a comment on a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sdkwright.cli.formats.remark import Remark
from sdkwright.core.markdown import plain


def change_remarks(record: Mapping[str, Any]) -> Iterator[Remark]:
    """What breaks as errors, everything else as notes. What is gone has no line in the files that are here."""
    for source in record.get("sources", ()):
        for change in source["changes"]:
            is_here = change["side"] == "new"
            yield Remark(
                code=change["rule"],
                severity="error" if change["breaking"] else "note",
                message="\n".join(_texts(change)),
                advice=change["advice"] if change["breaking"] else "",
                file=change["file"] if is_here else None,
                line=change["line"] if is_here else None,
                column=change["column"] if is_here else None,
                pointer=change["pointer"],
            )
        for one in source["untold"]:
            text = f"{one['text']}: {one['message']}"
            yield Remark(code="diff/untold", severity="error", message=text)


def _texts(change: Mapping[str, Any]) -> Iterator[str]:
    title = change["title"]
    yield (
        title if change["side"] == "new" else f"{title} (it stood at {_place(change)})"
    )
    if change["accepted"]:
        yield f"accepted: {change['accepted']}"
    if not change["breaking"]:
        return
    for name, target in change["targets"].items():
        yield f"{name}: {_word(target)}: {target['text']}"
    yield f"released clients: {_on_wire(change)}"
    for proof in change["proofs"]:
        yield f"{proof['word']}: {proof['text']}"


def _word(target: Mapping[str, Any]) -> str:
    bump: str = target["bump"]
    return "MAJOR" if bump == "major" else bump


def _on_wire(change: Mapping[str, Any]) -> str:
    effect = change["wire"]["effect"]
    return f"{'BREAK' if effect == 'break' else effect}, {change['wire']['text']}"


def _place(change: Mapping[str, Any]) -> str:
    if change["line"] is None:
        return f"{change['file']}{change['pointer']}"
    return f"{change['file']}:{change['line']}:{change['column']}"


def markdown_lines(record: Mapping[str, Any]) -> Iterator[str]:
    """What breaks with all that is felt of it, and a table of everything else."""
    for source in record["sources"]:
        yield f"**{plain(source['summary'])}**"
        yield ""
        for change in source["changes"]:
            if change["breaking"]:
                yield from _block(change)
        for one in source["untold"]:
            yield f"- **{plain(one['text'])}**: {plain(one['message'])}"
        others = [one for one in source["changes"] if not one["breaking"]]
        if others:
            yield from ("", "| change | where | version |", "| --- | --- | --- |")
            yield from map(_row, others)
        yield ""


def _block(change: Mapping[str, Any]) -> Iterator[str]:
    where = f"{plain(change['rule'])}, {plain(_place(change))}"
    yield f"- **{plain(change['title'])}** ({where})"
    for name, target in change["targets"].items():
        text = f"{name}: {_word(target)}: {target['text']}"
        yield f"  - {plain(text)}"
    yield f"  - released clients: {plain(_on_wire(change))}"
    for proof in change["proofs"]:
        yield f"  - {proof['word']}: {plain(proof['text'])}"
    if change["advice"]:
        yield f"  - {plain(change['advice'])}"


def _row(change: Mapping[str, Any]) -> str:
    bumps = ", ".join(dict.fromkeys(map(_word, change["targets"].values())))
    meant = f", accepted: {plain(change['accepted'])}" if change["accepted"] else ""
    return f"| {plain(change['title'])} | {plain(_place(change))} | {bumps}{meant} |"
