"""What `sdkwright diff` shows of documents: the line that breaks something, and a caret."""

from __future__ import annotations

import re

from tests.support.compared import Repository, thing


def test_what_breaks_is_shown_where_it_stands(history: Repository) -> None:
    changed = {
        **thing("number"),
        "properties": {"more": {}, "size": {"type": "number"}},
    }
    history.write("api/thing.json", changed)
    plain = history.diff("--against", "HEAD").out
    head, line, caret, *rest = plain.splitlines()
    place = head.split()[0]
    number, column = map(int, place.split(":")[1:])
    text = (history.folder / "api/thing.json").read_text().splitlines()[number - 1]
    assert '"type": "number"' in text
    assert line == f"{number:>6} | {text}"
    assert caret == "       | " + " " * (column - 1) + "^"
    # What breaks nothing is a line, and needs no more.
    assert any(one.endswith("  minor") for one in rest)
    assert "^" not in "\n".join(rest)
    coloured = history.diff("--against", "HEAD", "--color", "always").out
    assert f"\x1b[1m{place}\x1b[0m  " in coloured
    assert "\x1b[1;31m^\x1b[0m\n" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    for form in ("json", "markdown", "sarif", "github"):
        assert "^" not in history.diff("--against", "HEAD", "--format", form).out


def test_what_is_gone_is_shown_as_it_was(history: Repository) -> None:
    history.write("api/thing.json", {"type": "object", "title": "Thing"})
    lines = history.diff("--against", "HEAD").out.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("HEAD:api/thing"))
    assert '"size": {' in lines[at + 1]
