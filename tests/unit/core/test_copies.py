"""Work in copies of this process: the results that one process has, one error where one fails, and nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sdkwright.core.copies import Ahead, Processes, in_copies
from sdkwright.core.processes import EndedEarly
from tests.support.patience import SECONDS

_MANY = 300_000
_TWO = Processes(most=2)

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="no copies of processes here"
)


@pytest.fixture(autouse=True)
def one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests may run beside threads of their runner, which hold no lock that a part wants."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def _text(number: int) -> tuple[int, str]:
    return os.getpid(), str(number) * _MANY


@pytest.mark.parametrize("most", [1, 2, 3, 9])
def test_results_come_in_the_order_of_their_parts_whatever_their_size(
    most: int,
) -> None:
    parts = [partial(_text, number) for number in range(5)]
    results = in_copies(parts, Processes(most=most))
    assert [text for _, text in results] == [str(number) * _MANY for number in range(5)]
    processes = {process for process, _ in results}
    assert len(processes) <= most
    assert processes == {os.getpid()} if most == 1 else os.getpid() not in processes


def test_beside_threads_everything_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert in_copies([os.getpid, os.getpid], _TWO) == [os.getpid(), os.getpid()]


def test_where_there_are_no_more_processes_the_rest_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert in_copies([os.getpid, os.getpid], _TWO) == [os.getpid(), os.getpid()]


class _Odd(Exception):
    """One that can't be handed over."""

    def __init__(self, one: str, other: Callable[[], None]) -> None:
        super().__init__(one)
        self.other = other


def _fail(error: BaseException) -> None:
    raise error


@pytest.mark.parametrize("most", [1, 3])
@pytest.mark.parametrize(
    "error", [ValueError("no"), MemoryError(), FileNotFoundError(2, "gone", "a.yaml")]
)
def test_what_a_part_raises_is_raised_and_the_first_where_several_do(
    error: Exception, most: int
) -> None:
    parts: list[Callable[[], Any]] = [
        partial(_text, 1),
        partial(_fail, error),
        partial(_fail, KeyError("later")),
    ]
    with pytest.raises(type(error)) as raised:
        in_copies(parts, Processes(most=most))
    assert str(raised.value) == str(error)


def test_of_what_cannot_be_handed_over_its_text_is_told() -> None:
    odd = _Odd("why", lambda: None)
    with pytest.raises(RuntimeError, match="_Odd: why"):
        in_copies([partial(_fail, odd), os.getpid], _TWO)


def test_every_part_is_worked_on_once_however_many_there_are() -> None:
    parts = [partial(int, number) for number in range(1_000)]
    assert in_copies(parts, Processes(most=3)) == list(range(1_000))


@pytest.fixture
def one_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """There may be one process more, and no other."""
    fork, begun = os.fork, iter([True])

    def refuse() -> int:
        if next(begun, False):
            return fork()
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)


@pytest.mark.usefixtures("one_copy")
def test_where_there_is_but_one_more_process_it_does_all_parts() -> None:
    process, *others = in_copies([os.getpid] * 3, Processes(most=3))
    assert process != os.getpid()
    assert others == [process] * 2


@pytest.mark.usefixtures("one_copy")
def test_after_a_failure_nothing_more_is_begun(tmp_path: Path) -> None:
    more = tmp_path / "more"
    parts = [os.getpid, partial(_fail, ValueError("no")), more.mkdir, more.mkdir]
    with pytest.raises(ValueError, match="no"):
        in_copies(parts, _TWO)
    assert not more.exists()


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The copies that were begun."""
    fork = os.fork
    processes: list[int] = []

    def noted() -> int:
        process = fork()
        processes.append(process)
        return process

    monkeypatch.setattr(os, "fork", noted)
    return processes


def _is_left(process: int) -> bool:
    try:
        os.waitpid(process, os.WNOHANG)
    except ChildProcessError:
        return False
    return True


@pytest.mark.parametrize(
    ("end", "how"),
    [
        (lambda: os.kill(os.getpid(), signal.SIGKILL), "by signal 9"),
        (lambda: os._exit(3), "with status 3"),
        (lambda: _fail(SystemExit(0)), "with status 1"),
    ],
)
def test_a_copy_that_is_ended_is_one_error_and_no_wait(
    end: Callable[[], None], how: str, begun: list[int]
) -> None:
    with pytest.raises(EndedEarly, match=how):
        in_copies([partial(_text, 1), end, partial(_text, 2)], _TWO)
    assert begun
    assert not any(map(_is_left, begun))


def test_what_is_begun_ahead_has_its_result_or_raises_it() -> None:
    process, text = Ahead(partial(_text, 4)).result()
    assert (process != os.getpid(), text) == (True, "4" * _MANY)
    with pytest.raises(KeyError, match="gone"):
        Ahead(partial(_fail, KeyError("gone"))).result()
    with pytest.raises(EndedEarly):
        Ahead(lambda: os.kill(os.getpid(), signal.SIGKILL)).result()


def test_what_nobody_asks_for_any_more_is_ended(begun: list[int]) -> None:
    Ahead(signal.pause).end()
    assert begun
    assert not any(map(_is_left, begun))


def test_while_others_work_this_process_does_what_it_is_to_do_meanwhile() -> None:
    processes: list[int] = []
    crew = Processes(most=2, meanwhile=lambda: processes.append(os.getpid()))
    assert in_copies([partial(_text, 1)] * 3, crew)[2][1] == "1" * _MANY
    assert processes == [os.getpid()]


_STOPPED = """\
import os, signal, sys, time
from functools import partial
from sdkwright.cli.interrupts import Interrupted, interrupt_on_signals
from sdkwright.core.copies import Processes, in_copies

def part(reading, number):
    if number == 2:
        os.kill(os.getppid(), signal.SIGTERM)
    while True:
        signal.pause()

interrupt_on_signals()
for _ in range(20):
    try:
        in_copies([partial(part, None, number) for number in range(3)], Processes(most=3))
    except Interrupted:
        try:
            os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            continue
    raise SystemExit("something is left")
print("nothing left")
"""


def test_a_run_that_is_stopped_stops_its_copies() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _STOPPED],
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    assert (run.stdout, run.stderr) == ("nothing left\n", "")
