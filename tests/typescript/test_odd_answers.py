"""Whatever bytes a server sends, a call ends in a value or an error of the package, and keeps no connection."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.support.odd_answers import CountingServer, answers
from tests.typescript.tools import compile_runtime

# Of the odd call alone: what a server holds back is waited for so long.
_MILLISECONDS = 100
_ENDS = ("value ", "own error", "pieces", "broken octets")


@contextmanager
def _asking(folder: Path) -> Iterator[Callable[[str, int], str]]:
    """A program that calls a URL within so many milliseconds and says how that ended."""
    program = folder / "dist" / "tests" / "support" / "asking.js"
    with subprocess.Popen(
        ["node", str(program)],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as node:
        given, printed = node.stdin, node.stdout
        assert given is not None
        assert printed is not None

        def ask(url: str, milliseconds: int) -> str:
            given.write(f"{url} {milliseconds}\n")
            given.flush()
            return printed.readline().rstrip("\n")

        yield ask
        given.close()


@pytest.mark.fuzz
@pytest.mark.slow
def test_an_odd_answer_ends_in_a_value_or_an_own_error_and_keeps_no_connection(
    tmp_path: Path,
) -> None:
    compile_runtime(tmp_path)

    @settings(
        deadline=None,
        phases=set(Phase) - {Phase.explain},
        suppress_health_check=list(HealthCheck),
    )
    @given(answers(), st.booleans())
    def ends(answer: bytes, holds: bool) -> None:
        server.answer, server.holds, server.is_good = answer, holds, False
        ended = ask(server.url, _MILLISECONDS)
        assert ended.startswith(_ENDS)
        server.is_good = True
        # What was too much of an answer may be taken for the beginning of the next one.
        assert ask(server.url, 20_000).startswith(_ENDS)
        assert ask(server.url, 20_000) == "value {}"
        assert server.is_free()

    with CountingServer() as server, _asking(tmp_path) as ask:
        # What a first call loads takes longer than an odd one may.
        server.is_good = True
        assert ask(server.url, 20_000) == "value {}"
        ends()
