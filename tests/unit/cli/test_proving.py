"""`sdkwright diff --prove`: what checkers say of yesterday's programs beside today's packages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from sdkwright.targets.contract.checker import Checker, SourceError
from sdkwright.targets.contract.registry import TARGETS
from tests.support.checkers import install_checkers
from tests.support.compared import Repository, document, thing


def _have(
    monkeypatch: pytest.MonkeyPatch, checkers: Mapping[str, tuple[Checker, ...]]
) -> None:
    """Languages have other checkers."""
    targets = {
        name: replace(target, checkers=checkers.get(name, target.checkers))
        for name, target in TARGETS.items()
    }
    monkeypatch.setattr("sdkwright.cli.diff_command.TARGETS", targets)


def _with_checkers(
    folder: Path, monkeypatch: pytest.MonkeyPatch, checker: str | None
) -> None:
    """A project that has installed what its packages are checked with: a Python checker by its name, and tsc."""
    install_checkers(folder)
    target = TARGETS["python"]
    checkers = tuple(one for one in target.checkers if one.name == checker)
    _have(monkeypatch, {"python": checkers})


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["pyright", "mypy"])
def test_breaks_are_proven_by_the_checkers_that_a_project_has(
    history: Repository, monkeypatch: pytest.MonkeyPatch, checker: str
) -> None:
    _with_checkers(history.folder, monkeypatch, checker)
    command = ["--against", "HEAD", "--prove"]
    # The other language's one needs no second look.
    command += ["--target", "python"] if checker == "mypy" else []
    changed = document()
    changed["paths"]["/a"]["get"]["operationId"] = "readA"
    history.write("api/openapi.json", changed)
    history.write("api/thing.json", thing("number"))
    done = history.diff(*command)
    assert done.status == 1
    proven = [line for line in done.out.splitlines() if line.startswith("  proven")]
    assert len(proven) == (2 if checker == "mypy" else 3)
    assert sum(f"({checker})" in line for line in proven) == 2
    assert sum("(tsc)" in line for line in proven) == len(proven) - 2
    assert any("python: call get_a: " in line for line in proven)
    assert any("python: read models.Thing: " in line for line in proven)
    assert any('"float"' in line and '"int"' in line for line in proven)
    assert str(history.folder) not in done.out
    assert "no rule says so" not in done.out


def test_without_a_checker_breaks_are_told_by_rule(
    history: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    absent = replace(TARGETS["python"].checkers[0], name="no-such-checker")
    _have(monkeypatch, dict.fromkeys(TARGETS, (absent,)))
    history.write("api/thing.json", thing("number"))
    done = history.diff("--against", "HEAD", "--prove")
    assert done.status == 1
    assert "  by rule     python: no checker was asked\n" in done.out
    assert "python: no-such-checker isn't installed here" in done.err


def _plain(text: str) -> str:
    return text.casefold().replace("_", "")


def test_what_a_checker_finds_and_no_rule_tells_fails_the_run(
    history: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    def invented(programs: Mapping[str, str], _: str, __: object) -> dict[str, str]:
        lines = programs["probe"].splitlines()
        line = next(n for n, text in enumerate(lines, 1) if "geta(" in _plain(text))
        program = f"#!/bin/sh\nprintf '{line}'\n"
        path = history.folder / "node_modules" / ".bin" / "told"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(program, encoding="utf-8")
        path.chmod(0o755)
        return {}

    history.write("node_modules/.bin/told", "#!/bin/sh\n")
    (history.folder / "node_modules/.bin/told").chmod(0o755)
    checker = Checker(
        name="told",
        install="",
        arguments=(),
        files=invented,
        errors=lambda printed: [SourceError("probe", int(printed), "it is wrong")],
    )
    _have(monkeypatch, dict.fromkeys(TARGETS, (checker,)))
    done = history.diff("--against", "HEAD", "--prove", "--target", "python")
    assert done.status == 1
    assert "programs that call GET /a are wrong now: it is wrong" in done.out
    done = history.diff("--against", "HEAD", "--prove", "--format", "github")
    assert done.out.count("::error title=diff/untold::") == 2


def test_a_checker_that_gives_no_report_is_one_line(
    history: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = "#!/bin/sh\necho 'no such module' >&2\nexit 3\n"
    for name in ("pyright", "mypy", "tsc"):
        history.write(f"node_modules/.bin/{name}", program)
        (history.folder / f"node_modules/.bin/{name}").chmod(0o755)
    done = history.diff("--against", "HEAD", "--prove")
    assert (done.status, done.out) == (2, "")
    assert done.err == "sdkwright: pyright gave no report: no such module\n"
