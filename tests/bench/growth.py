"""How the cost of a run grows with one thing of a document: what is linear has the exponent 1, a square 2."""

from __future__ import annotations

import json
import math
import multiprocessing
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from sdkwright.app.build_targets import Order, build_targets
from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.read_document import read_document
from sdkwright.core.permissions import Permissions
from sdkwright.core.report import json_report
from sdkwright.frontend.checks.everything import findings_of
from sdkwright.targets.contract.registry import TARGETS
from tests.bench.growth_shapes import SHAPES, overlay_of

SIZES = (250, 1000, 4000)
WAYS = ("python", "typescript", "validate")
_MOST_SECONDS = 40
# Below this many seconds more, a curve is noise.
_NOISE = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """Seconds of work by size in one way; ``exponent`` is that of the last step, infinite where no end was seen."""

    shape: str
    way: str
    seconds: tuple[float, ...]
    exponent: float


def report(chosen: list[str]) -> Iterator[str]:
    """A line for each shape and way, as measured; the steepest again at the end. ``chosen``: parts of shapes' names."""
    grown: list[Growth] = []
    shapes = [
        name for name in SHAPES if not chosen or any(part in name for part in chosen)
    ]
    for shape in shapes:
        for way in WAYS:
            grown.append(growth(shape, way))
            yield _line(grown[-1])
    yield "# steepest"
    steepest = sorted(grown, key=lambda one: one.exponent, reverse=True)
    yield from map(_line, steepest[:10])


def growth(shape: str, way: str) -> Growth:
    """One shape, taken one way, each size in a process of its own."""
    base = seconds(shape, way, 1)
    measured: list[float] = []
    for size in SIZES:
        measured.append(seconds(shape, way, size))
        if measured[-1] == math.inf:
            break
    return Growth(
        shape=shape,
        way=way,
        seconds=tuple(measured),
        exponent=_exponent(base, measured),
    )


def seconds(shape: str, way: str, size: int) -> float:
    """Processor time of a run, infinite for one that had to be ended."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(shape, way, size, sender))
    process.start()
    sender.close()
    try:
        ended = receiver.poll(_MOST_SECONDS)
        return float(receiver.recv()) if ended else math.inf
    except EOFError:
        return math.inf
    finally:
        process.kill()
        process.join()


def _measure(shape: str, way: str, size: int, sender: Connection[float, float]) -> None:
    with tempfile.TemporaryDirectory() as name:
        document = Path(name) / "openapi.json"
        document.write_text(json.dumps(SHAPES[shape](size)), encoding="utf-8")
        overlay = overlay_of(shape, size)
        overlays: tuple[str, ...] = ()
        if overlay is not None:
            place = Path(name) / "overlay.json"
            place.write_text(json.dumps(overlay), encoding="utf-8")
            overlays = (str(place),)
        source = SourceConfig(document=str(document), overlays=overlays)
        began = time.process_time()
        try:
            _run(source, way, Path(name) / "out")
        except (RecursionError, MemoryError):
            return  # no end was seen
        sender.send(time.process_time() - began)


def _run(source: SourceConfig, way: str, output: Path) -> None:
    if way == "validate":
        read = read_document(source, permitted=Permissions(), progress=_silent)
        if read.document is not None:
            findings_of(read.document)
        return
    target = TargetConfig(name=way, source=source, language=way, output=output)
    build = build_targets(Order(targets=(target,), validate=False), TARGETS, _silent)
    for group in build.findings:
        json_report(group.diagnostics, group.sources)


def _silent(stage: str) -> None:
    pass


def _exponent(base: float, measured: list[float]) -> float:
    if measured[-1] == math.inf:
        return math.inf
    before, after = (max(each - base, 0.0) for each in measured[-2:])
    if after < _NOISE:
        return 0.0
    return math.log(after / max(before, _NOISE / 10)) / math.log(SIZES[-1] / SIZES[-2])


def _line(one: Growth) -> str:
    times = " ".join(f"{each:8.2f}" for each in one.seconds)
    return f"{one.shape:32} {one.way:10} {times:26} {one.exponent:6.2f}"
