"""Validation: all findings at once, each at its place, whatever the document does to the validator."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Any

import pytest

from sdkwright.core.diagnostics import Diagnostic, Severity
from sdkwright.frontend.checks.everything import findings_of
from sdkwright.frontend.checks.second_opinion import second_opinion
from sdkwright.frontend.checks.slow_patterns import without_slow_patterns
from sdkwright.frontend.document import Document
from sdkwright.frontend.load import load
from sdkwright.frontend.validate import validate
from tests.support.patience import SECONDS

_HEAD = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}}
_OK = {"200": {"description": "ok"}}


def _validated(**members: Any) -> list[tuple[str, str]]:
    root = {**_HEAD, "paths": {}, **members}
    document = Document(version=str(root["openapi"]), trees={"": root}, sources={})
    return _told(validate(document))


def _told(found: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return [(one.rule.code, one.at) for one in found]


def _schemas(**schemas: Any) -> dict[str, Any]:
    return {"components": {"schemas": schemas}}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_a_valid_document_has_no_findings(version: str) -> None:
    paths = {"/a": {"get": {"responses": _OK}}}
    assert _validated(openapi=version, paths=paths) == []


def test_a_misplaced_value_is_found_where_it_is() -> None:
    found = _validated(
        paths={"/a": {"get": {"responses": {"200": {"description": 1}}}}}
    )
    assert found == [("validate/type", "#/paths/~1a/get/responses/200/description")]


def test_findings_are_warnings() -> None:
    document = Document(version="3.1.0", trees={"": {**_HEAD, "paths": 1}}, sources={})
    severities = {found.rule.severity for found in validate(document)}
    assert severities == {Severity.WARNING}


def test_a_default_that_does_not_fit_is_found_at_the_default() -> None:
    found = _validated(**_schemas(A={"type": "string", "default": 3}))
    assert found == [("validate/default", "#/components/schemas/A/default")]


def test_equal_wrong_defaults_are_found_at_their_own_places() -> None:
    wrong = {"type": "string", "default": 3}
    right = {"type": "integer", "default": 3}
    found = _validated(**_schemas(A=right, B=dict(wrong), C=dict(wrong)))
    assert {at for _, at in found} == {
        "#/components/schemas/B/default",
        "#/components/schemas/C/default",
    }


def test_an_operation_id_given_twice_is_found_at_the_second() -> None:
    get = {"operationId": "x", "responses": _OK}
    found = _validated(paths={"/a": {"get": get, "put": dict(get)}})
    assert found == [("validate/operation-id", "#/paths/~1a/put/operationId")]


def test_an_undeclared_variable_of_a_path_is_found_at_its_operation() -> None:
    found = _validated(paths={"/a/{id}": {"get": {"responses": _OK}}})
    assert found == [("validate/path-parameter", "#/paths/~1a~1{id}/get")]


def test_a_parameter_given_twice_is_found_at_the_second() -> None:
    parameter = {"name": "q", "in": "query", "schema": {}}
    get = {"responses": _OK, "parameters": [parameter, dict(parameter)]}
    found = _validated(paths={"/a": {"get": get}})
    assert found == [("validate/rule", "#/paths/~1a/get/parameters/1")]


def test_dead_references_do_not_hide_the_other_findings() -> None:
    get = {"responses": _OK, "parameters": [{"$ref": "#/components/parameters/Gone"}]}
    found = _validated(
        paths={"/a": {"get": get}},
        **_schemas(
            A={"$ref": "#/components/schemas/B"},
            B={"$ref": "#/components/schemas/A"},
            C={"$ref": "#/nowhere", "description": "x"},
            D={"type": "string", "default": 3},
        ),
    )
    assert found == [
        ("validate/reference", "#/paths/~1a/get/parameters/0/$ref"),
        ("validate/reference", "#/components/schemas/A/$ref"),
        ("validate/reference", "#/components/schemas/C/$ref"),
        ("validate/default", "#/components/schemas/D/default"),
    ]


def test_other_files_are_taken_from_what_is_loaded(tmp_path: Path) -> None:
    root = tmp_path / "root.yaml"
    root.write_text(
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n"
        "paths: {/a: {$ref: 'a.yaml'}}\n"
    )
    (tmp_path / "a.yaml").write_text(
        "get: {operationId: 3, responses: {'200': {description: ok}}}\n"
    )
    loaded = load(str(root))
    assert loaded.value is not None
    (tmp_path / "a.yaml").unlink()
    assert [code for code, _ in _told(validate(loaded.value))] != ["validate/crashed"]


def test_a_validator_that_does_not_end_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stuck.py").write_text("while True: pass", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr("sdkwright.frontend.validate._MODULE", "stuck")
    monkeypatch.setattr("sdkwright.frontend.validate.can_copy", lambda: False)
    document = Document(version="3.1.0", trees={"": {**_HEAD}}, sources={})
    (found,) = validate(document, seconds=3)
    assert found.rule.code == "validate/crashed"
    assert "more than 3 seconds" in found.message


@pytest.mark.parametrize("end", ["while True: pass", "raise SystemExit(1)"])
def test_what_was_found_before_a_validator_ends_early_is_told(
    end: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = [{"code": "validate/rule", "at": "#/a", "values": {"reason": "x"}}]
    (tmp_path / "stuck.py").write_text(
        f"print({json.dumps(json.dumps(line))})\nprint('[', end='', flush=True)\n{end}"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr("sdkwright.frontend.validate._MODULE", "stuck")
    monkeypatch.setattr("sdkwright.frontend.validate.can_copy", lambda: False)
    document = Document(version="3.1.0", trees={"": {**_HEAD}}, sources={})
    told = _told(validate(document, seconds=3))
    assert told == [("validate/rule", "#/a"), ("validate/crashed", "#")]


def test_schemas_that_contain_themselves_do_not_end_the_run() -> None:
    itself = {"allOf": [{"$ref": "#/components/schemas/A"}], "default": 1}
    (found,) = _validated(**_schemas(A=itself))
    assert found == ("validate/default", "#/components/schemas/A/default")


@pytest.mark.slow
def test_whatever_another_validator_finds_in_real_documents_is_found(
    shared: Path,
) -> None:
    corpus = shared / "corpus"
    small = [
        path
        for path in sorted(corpus.rglob("*"))
        if path.suffix in (".json", ".yaml") and path.stat().st_size < 40_000
    ]
    compared = 0
    for path in small[:: max(len(small) // 60, 1)]:
        document = load(str(path)).value
        if document is None or len(document.trees) > 1:
            continue
        compared += 1
        known = findings_of(document)
        assert known or not list(second_opinion(document, ())), path
    assert compared > 30


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_another_validator_adds_what_nobody_said_where_it_is(version: str) -> None:
    wrong: Any = {"200": {"description": 1}}
    root: Any = {**_HEAD, "openapi": version, "paths": {"/a": {"get": {}}}}
    root["paths"]["/a"]["get"]["responses"] = wrong
    document = Document(version=version, trees={"": root}, sources={})
    known = findings_of(document)
    assert list(second_opinion(document, known)) == []
    told, *_ = second_opinion(document, ())
    assert known[0].at.startswith(told.at)
    assert "openapi-spec-validator says" in told.message


def test_a_valid_document_is_valid_in_both_opinions() -> None:
    paths = {"/a": {"get": {"responses": _OK}}}
    document = Document(
        version="3.1.0", trees={"": {**_HEAD, "paths": paths}}, sources={}
    )
    assert validate(document, is_thorough=True) == ()


@pytest.mark.parametrize(
    "pattern", ["^(a+)+$", "^(a|aa)+$", "^a*a*a*a*a*a*a*b$", r"^(a+)\1+b$"]
)
def test_a_default_is_never_held_against_a_pattern_that_backtracks(
    pattern: str,
) -> None:
    schema = {"type": "string", "pattern": pattern, "default": "a" * 60 + "!"}
    root = {**_HEAD, "paths": {}, **_schemas(A=schema)}
    document = Document(version="3.1.0", trees={"": root}, sources={})
    bounded = without_slow_patterns(document, [schema])
    assert "pattern" in json.dumps(document.root)
    assert "pattern" not in json.dumps(bounded.root)


@pytest.mark.parametrize("pattern", ["^[a-z]+$", r"^\d{4}-\d\d$", "^x(-[a-z]{2})?$"])
def test_a_default_that_misses_an_ordinary_pattern_is_found(pattern: str) -> None:
    schema = {"type": "string", "pattern": pattern, "default": "A!"}
    root = {**_HEAD, "paths": {}, **_schemas(A=schema)}
    document = Document(version="3.1.0", trees={"": root}, sources={})
    assert [one.at for one in findings_of(document)] == [
        "#/components/schemas/A/default"
    ]


_TWICE = """\
import json, os, signal, sys, time
from sdkwright.frontend import validate, validate_apart
from sdkwright.frontend.document import Document
document = Document(version="3.1.0", trees={"": {"openapi": "3.1.0", "paths": []}}, sources={})
first = [(one.rule.code, one.at) for one in validate.validate(document)]
second = [(one.rule.code, one.at) for one in validate.validate(document)]
assert first and first == second, (first, second)
begun = validate.Validation(document)
assert type(begun._process).__name__ == "Copy"
assert begun.findings() and begun.has_ended
begun.__exit__(None, None, None)
assert begun._process.returncode is not None
def stuck(_):
    print('[{"code": "validate/rule", "at": "#/a", "values": {"reason": "x"}}]', flush=True)
    END
validate_apart.findings_of = stuck
begun = validate.Validation(document)
assert begun._process.read()
begun._deadline = time.monotonic() + LEFT
told = begun.findings()
begun.end()
assert [one.rule.code for one in told] == ["validate/rule", "validate/crashed"], told
print("whole")
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies of processes here")
@pytest.mark.parametrize(
    ("end", "left"),
    [("time.sleep(3600)", 0), ("os._exit(3)", SECONDS), ("raise MemoryError", SECONDS)],
)
def test_documents_are_validated_in_copies_that_end_as_well(
    end: str, left: int
) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _TWICE.replace("END", end).replace("LEFT", str(left))],
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    assert run.stdout == "whole\n", run.stderr


_STUCK = """\
import os, sys
from sdkwright.frontend import validate, validate_apart
from sdkwright.frontend.document import Document
validate.can_copy = lambda: IS_COPY
validate._MODULE = "stuck"
document = Document(version="3.1.0", trees={"": {}}, sources={})
begun = validate.Validation(document)
print(begun._process.pid, flush=True)
assert begun._process.read() if IS_COPY else begun._process.stdout.readline()
print("begun", flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="it has no other signal")
@pytest.mark.parametrize("is_copy", [False, True])
def test_a_validation_ends_with_the_run_that_started_it(
    is_copy: bool, tmp_path: Path
) -> None:
    (tmp_path / "stuck.py").write_text(
        "import sys\n"
        "from sdkwright.frontend import validate_apart\n"
        "def work(document, seconds, parent, *, is_thorough):\n"
        "    validate_apart._end_with(parent, 60)\n"
        "    print(flush=True)\n"
        "    while True: pass\n"
        "if __name__ == '__main__':\n"
        "    work(None, 60, int(sys.argv[2]), is_thorough=False)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", _STUCK.replace("IS_COPY", str(is_copy))],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    pid, begun = run.stdout.split()
    assert begun == "begun"
    process = int(pid)
    deadline = time.monotonic() + SECONDS
    while _is_running(process) and time.monotonic() < deadline:
        os.sched_yield() if hasattr(os, "sched_yield") else None
    assert not _is_running(process)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or ") Z " not in state.read_text()


def test_what_is_shared_is_handed_over_once(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[int] = []

    def refuse(*_: object, stdin: IO[bytes], **__: object) -> None:
        handed.append(os.fstat(stdin.fileno()).st_size)
        raise OSError

    monkeypatch.setattr(subprocess, "Popen", refuse)
    monkeypatch.setattr("sdkwright.frontend.validate.can_copy", lambda: False)
    shared = dict.fromkeys((f"k{number}" for number in range(3_000)), "x" * 1_000_000)
    document = Document(
        version="3.1.0", trees={"": {**_HEAD, "paths": {}, "x-a": shared}}, sources={}
    )
    validate(document)

    assert [size < 2_000_000 for size in handed] == [True]
