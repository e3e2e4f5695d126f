"""The program as people run it: arguments in, lines and an exit status out."""

from __future__ import annotations

import json
import os
import pty
import shlex
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from sdkwright.app.generator import this_generator
from sdkwright.emit.recording import seal, stamp
from tests.support.small_documents import document_of_paths, operation

_DOCUMENT = document_of_paths(
    {"/a": {"get": operation("getA", answer={"type": "string"})}}
)


def _run(
    folder: Path, *arguments: str, stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    finished = subprocess.run(
        [sys.executable, "-m", "sdkwright", *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in finished.stderr
    return finished


def _with_document(folder: Path, document: Any = _DOCUMENT) -> None:
    (folder / "api.json").write_text(json.dumps(document), encoding="utf-8")


_SPEC = ("api.json", "--target", "python", "--out", "out")


def test_the_version_is_printed_fast(tmp_path: Path) -> None:
    def processor_time() -> float:
        times = os.times()
        return times.children_user + times.children_system

    def spent(*arguments: str) -> float:
        started = processor_time()
        subprocess.run(
            [sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL
        )
        return processor_time() - started

    bare = min(spent("-c", "pass") for _ in range(5))
    version = min(spent("-m", "sdkwright", "--version") for _ in range(5))
    assert version - bare < 0.15
    assert _run(tmp_path, "--version").stdout.startswith("sdkwright 0.")


def test_the_version_loads_no_library() -> None:
    code = (
        "import sys\nfrom sdkwright.cli.main import run\n"
        "try: run(['--version'])\nexcept SystemExit: pass\n"
        "print([m for m in ('yaml', 'jinja2', 'black', 'json') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_names_every_command_and_the_exit_status(tmp_path: Path) -> None:
    done = _run(tmp_path, "--help")
    assert done.returncode == 0
    for word in ("generate", "check", "validate", "--version", "exit status"):
        assert word in done.stdout


def test_generate_makes_a_package_and_says_so(tmp_path: Path) -> None:
    _with_document(tmp_path)
    done = _run(
        tmp_path, "generate", *_SPEC, "--package", "pet-shop", "--report", "r.json"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("python: 1 operation, ")
    assert (tmp_path / "out" / "src" / "pet_shop" / "__init__.py").exists()
    report = json.loads((tmp_path / "r.json").read_text())
    assert report["targets"][0]["counts"]["operations"] == 1


def test_a_document_can_come_from_standard_input(tmp_path: Path) -> None:
    done = _run(
        tmp_path,
        *("generate", "-", "--target", "python", "--out", "out"),
        stdin=json.dumps(_DOCUMENT),
    )
    assert done.returncode == 0
    assert (tmp_path / "out" / "README.md").exists()


def test_check_exits_1_on_drift_and_names_the_command_that_fixes_it(
    tmp_path: Path,
) -> None:
    _with_document(tmp_path)
    done = _run(tmp_path, "check", *_SPEC)
    assert done.returncode == 1
    assert done.stdout.startswith("python  missing      nothing was generated yet; ")
    shown = _run(tmp_path, "check", *_SPEC, "--verbose").stdout
    assert "  missing  README.md" in shown
    assert "sdkwright generate api.json --target python --out out" in done.stdout
    assert not (tmp_path / "out").exists()
    _run(tmp_path, "generate", *_SPEC)
    done = _run(tmp_path, "check", *_SPEC)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_command_that_fixes_it_is_one_for_a_shell(tmp_path: Path) -> None:
    (tmp_path / "my api.json").write_text(json.dumps(_DOCUMENT))
    arguments = ("my api.json", "--target", "python", "--out", "$(touch x)/a'b")
    flags = ("--strict", "--max-output", "9", "--package", "pet-shop")
    shown = _run(tmp_path, "check", *arguments, *flags).stdout
    command = shown.partition("fix: sdkwright ")[2].partition("    ")[0]
    assert shlex.split(command)[0] == "generate"
    assert set(shlex.split(command)[1:]) == {*arguments, *flags}
    program = f"{shlex.quote(sys.executable)} -m sdkwright {command}"
    subprocess.run(program, shell=True, cwd=tmp_path, check=True, capture_output=True)
    assert not (tmp_path / "x").exists()
    done = _run(tmp_path, "check", *arguments, *flags)
    assert (done.returncode, done.stdout) == (0, "")


def test_check_writes_its_report_also_when_it_fails(tmp_path: Path) -> None:
    _with_document(tmp_path)
    for status, state in ((1, "missing"), (0, "up to date")):
        done = _run(tmp_path, "check", *_SPEC, "--report", "r.json")
        assert done.returncode == status
        report = json.loads((tmp_path / "r.json").read_text())
        (target,) = report["targets"]
        assert target["state"] == state
        assert bool(target["causes"]) == bool(status)
        _run(tmp_path, "generate", *_SPEC)
    (tmp_path / "api.json").write_text("{")
    done = _run(tmp_path, "check", *_SPEC, "--report", "r.json")
    assert done.returncode == 2
    report = json.loads((tmp_path / "r.json").read_text())
    assert (report["verdict"], len(report["findings"])) == ("unreadable", 1)
    assert report["targets"][0]["state"] == "unknown"


def test_what_changed_in_the_document_is_named_with_its_line(tmp_path: Path) -> None:
    text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n"
    item = "  /NAME:\n    get:\n      operationId: NAME\n      responses: {'204': {description: SAID}}\n"
    first = item.replace("NAME", "a").replace("SAID", "done")
    (tmp_path / "api.json").write_text(text + first)
    _run(tmp_path, "generate", *_SPEC)
    changes = {
        first.replace("done", "all done"): "api.json:5 operation GET /a changed",
        first + item.replace("NAME", "b"): "api.json:9 new operation GET /b",
        item.replace(
            "NAME", "c"
        ): "api.json:5 new operation GET /c; api.json operation GET /a is gone",
    }
    for changed, words in changes.items():
        (tmp_path / "api.json").write_text(text + changed)
        shown = _run(tmp_path, "check", *_SPEC).stdout
        assert f"python  out of date  spec changed: {words}; " in shown or (
            "their contents are right" in shown and words in shown
        )


def test_a_comment_in_the_document_is_no_drift(tmp_path: Path) -> None:
    (tmp_path / "api.json").write_text(json.dumps(_DOCUMENT))
    _run(tmp_path, "generate", *_SPEC)
    (tmp_path / "api.json").write_text("# a comment\n" + json.dumps(_DOCUMENT))
    done = _run(tmp_path, "check", *_SPEC)
    assert done.returncode == 0
    assert done.stdout.startswith("python  up to date   spec changed: api.json")
    assert "0 written" in _run(tmp_path, "generate", *_SPEC).stdout
    assert _run(tmp_path, "check", *_SPEC).stdout == ""


@pytest.mark.parametrize("verb", ["check", "generate"])
def test_nothing_to_do_parses_nothing_and_loads_little(
    verb: str, tmp_path: Path
) -> None:
    _with_document(tmp_path)
    _run(tmp_path, "generate", *_SPEC)
    code = (
        "import sys\nfrom sdkwright.cli.main import run\n"
        "try: run(sys.argv[1:])\nexcept SystemExit: pass\n"
        "heavy = ('jinja2', 'jsonschema', 'sdkwright.app.pipeline', 'sdkwright.app.build_targets',"
        " 'sdkwright.targets.contract.registry', 'subprocess', 'http.client', 'ssl')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, verb, *_SPEC],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_who_asks_for_findings_gets_them_though_nothing_is_to_do(
    tmp_path: Path,
) -> None:
    broken = {"/a": {"get": operation("a", answer={"type": "strng"})}}
    _with_document(tmp_path, document_of_paths(broken))
    _run(tmp_path, "generate", *_SPEC)
    assert _run(tmp_path, "generate", *_SPEC).stderr == ""
    for flag in ("--verbose", "--strict"):
        assert "unknown-type" in _run(tmp_path, "generate", *_SPEC, flag).stderr
    assert _run(tmp_path, "check", *_SPEC, "--strict").returncode == 1


def test_a_record_that_was_changed_with_a_file_is_seen_by_who_is_thorough(
    tmp_path: Path,
) -> None:
    """Whoever may change both can make a record say anything."""
    _with_document(tmp_path)
    _run(tmp_path, "generate", *_SPEC)
    own, readme = tmp_path / "out/.sdkwright", tmp_path / "out/README.md"
    before = sha256(readme.read_bytes()).hexdigest()
    readme.write_text("planted\n")
    text = (own / "files").read_text()
    after = sha256(readme.read_bytes()).hexdigest()
    (own / "files").write_text(text.replace(before, after))
    inputs = (own / "inputs").read_text().splitlines()[:-1]
    sealed = seal((own / "files").read_bytes(), inputs)
    (own / "inputs").write_text("\n".join((*inputs, sealed, "")))
    checkout = this_generator().checkout
    assert checkout is not None
    (own / "checkout").write_bytes(stamp(checkout, sealed))
    assert _run(tmp_path, "check", *_SPEC).returncode == 0
    done = _run(tmp_path, "check", *_SPEC, "--thorough")
    assert done.returncode == 1
    assert "as recorded, but not what is made of it; 1 file, +" in done.stdout
    assert " --thorough    1 target" in done.stdout


def test_validate_exits_1_on_any_finding(tmp_path: Path) -> None:
    _with_document(tmp_path)
    done = _run(tmp_path, "validate", "api.json")
    assert (done.returncode, done.stdout) == (0, "api.json: no findings\n")
    _with_document(tmp_path, {**_DOCUMENT, "info": {}})
    done = _run(tmp_path, "validate", "api.json")
    assert done.returncode == 1
    assert "api.json:1:22: warning[validate/missing]" in done.stdout
    assert "(#/info)" in done.stdout


def test_findings_are_short_unless_all_are_asked_for(tmp_path: Path) -> None:
    done = {"204": {"description": "done"}}
    parameters = [
        {"name": name, "in": "query", "schema": {"type": "strng"}} for name in "abc"
    ]
    hidden = {"responses": done, "x-speakeasy-ignore": True}
    get = {"operationId": "a", "responses": done, "parameters": parameters}
    paths = {"/a": {"get": get, "put": hidden, "post": hidden}}
    _with_document(tmp_path, {**_DOCUMENT, "paths": paths})
    short = _run(tmp_path, "generate", *_SPEC)
    assert short.stderr.count("schema/unknown-type") == 1
    assert "and at 2 places more" in short.stderr
    assert "operation/ignored" not in short.stderr
    assert "2 operations left out by extension" in short.stdout
    full = _run(tmp_path, "generate", *_SPEC, "--verbose", "--report", "report.json")
    assert full.stderr.count("schema/unknown-type") == 3
    assert full.stderr.count("operation/ignored") == 2
    report = json.loads((tmp_path / "report.json").read_text())
    codes = [finding["code"] for finding in report["findings"]]
    assert codes.count("schema/unknown-type") == 3


_CONFIG = """\
version: 1
sources: {s: {document: api.json}}
targets:
  one: {source: s, language: python, output: one}
  two: {source: s, language: python, output: two}
"""


def test_a_configuration_makes_every_target_or_the_one_that_is_named(
    tmp_path: Path,
) -> None:
    _with_document(tmp_path)
    (tmp_path / "sdkwright.yaml").write_text(_CONFIG)
    assert (
        _run(tmp_path, "generate", "--target", "two", "--out", "three").returncode == 0
    )
    assert (tmp_path / "three" / "README.md").exists()
    assert not (tmp_path / "two").exists()
    done = _run(tmp_path, "generate")
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == [
        "one",
        "two",
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "COMMAND"),
        (("generat",), "generat"),
        (("generate",), "sdkwright.yaml"),
        (
            ("generate", "api.json", "--target", "pyton", "--out", "o"),
            "did you mean python?",
        ),
        (("generate", "api.json", "--config", "c.yaml"), "not both"),
        (("generate", "--config", "absent.yaml"), "absent.yaml"),
        (
            ("generate", "absent.json", "--target", "python", "--out", "o"),
            "absent.json",
        ),
        (("generate", *_SPEC, "--overlay", "absent.yaml"), "absent.yaml"),
        (("generate", *_SPEC, "--report", "no/such/folder"), "can't be written"),
        (("check", *_SPEC[:-1], "api.json"), "it is no folder"),
        (("check", *_SPEC, "--report", "no/such/folder"), "can't be written"),
        (("check", *_SPEC, "--thorough", "--max-output", "many"), "--max-output"),
        (("check", "api.json", "--target", "pyton", "--out", "o"), "mean python?"),
        (("validate",), "SPEC"),
        (("validate", "absent.json"), "absent.json"),
        (("validate", "https://example.com/a.json"), "--allow-remote"),
    ],
)
def test_wrong_usage_exits_2_and_says_what_to_write(
    arguments: tuple[str, ...], words: str, tmp_path: Path
) -> None:
    _with_document(tmp_path)
    done = _run(tmp_path, *arguments)
    assert done.returncode == 2
    assert words in done.stdout + done.stderr


def test_out_with_several_targets_is_wrong_usage(tmp_path: Path) -> None:
    _with_document(tmp_path)
    (tmp_path / "sdkwright.yaml").write_text(_CONFIG)
    done = _run(tmp_path, "generate", "--out", "x")
    assert done.returncode == 2
    assert "--target" in done.stderr


def test_plain_lines_where_there_is_no_terminal(tmp_path: Path) -> None:
    _with_document(tmp_path)
    done = _run(tmp_path, "generate", *_SPEC)
    assert "\x1b" not in done.stderr + done.stdout
    assert "\r" not in done.stderr + done.stdout


def test_stages_are_shown_on_a_terminal_and_cleared_at_the_end(tmp_path: Path) -> None:
    _with_document(tmp_path)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "sdkwright", "generate", *_SPEC],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        while True:
            try:
                piece = terminal.read(4096)
            except OSError:  # how Linux says that the other end is closed
                break
            if not piece:
                break
            shown += piece
    assert process.wait() == 0
    assert b"reading api.json" in shown
    assert shown.endswith(b"\r\x1b[K")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
    ids=["ascii", "cp1252", "C"],
)
def test_what_a_terminal_cannot_show_is_replaced(
    environment: dict[str, str], tmp_path: Path
) -> None:
    document = {
        **_DOCUMENT,
        "日本": 1,
        "paths": {"/Ω": {"get": {"日本": "\U0001f600"}}},
    }
    (tmp_path / "日本.json").write_text(json.dumps(document), encoding="utf-8")
    arguments = ["generate", "日本.json", "--target", "python", "--out", "出"]
    done = subprocess.run(
        [sys.executable, "-m", "sdkwright", *arguments],
        cwd=tmp_path,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )
    said = (done.stdout + done.stderr).decode("ascii")
    assert "internal error" not in said
    assert "`\\u65e5\\u672c`" in said
    assert "unchanged -> \\u" in said


def test_check_leaves_warnings_about_the_document_to_who_reads_it_for_them(
    tmp_path: Path,
) -> None:
    broken = {"/a": {"get": operation("a", answer={"type": "strng"})}}
    _with_document(tmp_path, document_of_paths(broken))
    done = _run(tmp_path, "check", *_SPEC)
    assert (done.returncode, done.stderr) == (1, "")
    assert "unknown-type" in _run(tmp_path, "check", *_SPEC, "--strict").stderr
    assert "unknown-type" in _run(tmp_path, "generate", *_SPEC).stderr
