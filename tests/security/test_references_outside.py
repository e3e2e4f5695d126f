"""A reference reads no file outside the document's folder, by whatever spelling, unless that folder was named."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.read_document import read_document
from sdkwright.core.permissions import Permissions
from sdkwright.core.pointer import uri_of
from sdkwright.frontend.load import Loaded, load
from tests.support.patience import SECONDS

_SECRET = "hunter2-kept-elsewhere"


@pytest.fixture(name="spec")
def _spec(tmp_path: Path) -> Path:
    """The folder of a document, beside and above which secrets lie."""
    spec = tmp_path / "spec"
    (spec / "schemas").mkdir(parents=True)
    for folder in (tmp_path, tmp_path / "spec-other"):
        folder.mkdir(exist_ok=True)
        (folder / "secret.json").write_text(json.dumps({"description": _SECRET}))
    (spec / "schemas" / "a.json").write_text('{"description": "inside"}')
    return spec


def _document(spec: Path, reference: str) -> str:
    path = spec / "api.json"
    schemas = {"A": {"$ref": reference}}
    path.write_text(
        json.dumps({"openapi": "3.1.0", "components": {"schemas": schemas}})
    )
    return str(path)


def _has_secret(loaded: Loaded) -> bool:
    assert loaded.value is not None
    return _SECRET in repr(loaded.value.trees)


def _codes(loaded: Loaded) -> list[str]:
    return [found.rule.code for found in loaded.diagnostics]


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("../secret.json", "reference/outside"),
        ("schemas/../../secret.json#/description", "reference/outside"),
        ("./../spec/../secret.json", "reference/outside"),
        ("../spec-other/secret.json", "reference/outside"),
        ("%2e%2e/secret.json", "reference/outside"),
        ("%2E%2E%2Fsecret.json", "reference/outside"),
        ("..%2fsecret.json?x", "reference/outside"),
        ("../../../../../../../../etc/passwd", "reference/outside"),
        ("{above}/secret.json", "reference/scheme"),
        ("%2f{bare}/secret.json", "reference/scheme"),
        ("//localhost{above}/secret.json", "reference/scheme"),
        ("file://{above}/secret.json", "reference/scheme"),
        ("FILE:{above}/secret.json", "reference/scheme"),
        ("file%3A{above}/secret.json", "reference/scheme"),
        ("..\\secret.json", "reference/scheme"),
        ("..%5csecret.json", "reference/scheme"),
        ("schemas\\..\\..\\secret.json", "reference/scheme"),
        ("\\\\server\\share\\secret.json", "reference/scheme"),
        ("%5c%5Cserver%5cshare%5csecret.json", "reference/scheme"),
        ("\\secret.json", "reference/scheme"),
        ("C:\\secret.json", "reference/scheme"),
        ("C:/secret.json", "reference/scheme"),
        ("c%3a/secret.json", "reference/scheme"),
        ("c:secret.json", "reference/scheme"),
        ("%252e%252e/secret.json", "reference/file"),
        ("../secret.json%00", "reference/file"),
        ("..", "reference/outside"),
        (".", "reference/outside"),
    ],
)
def test_a_file_elsewhere_is_not_read(reference: str, code: str, spec: Path) -> None:
    above = spec.parent.as_posix()
    reference = reference.format(above=above, bare=above[1:])
    loaded = load(_document(spec, reference))
    assert _codes(loaded) == [code]
    assert not _has_secret(loaded)


def test_a_reference_of_a_file_below_is_held_to_the_same_folder(spec: Path) -> None:
    (spec / "schemas" / "a.json").write_text('{"$ref": "../../secret.json"}')
    loaded = load(_document(spec, "schemas/a.json"))
    assert _codes(loaded) == ["reference/outside"]
    assert not _has_secret(loaded)


@pytest.mark.parametrize("link", ["file", "folder", "relative", "chain"])
def test_a_link_does_not_lead_outside(link: str, spec: Path) -> None:
    secret = spec.parent / "secret.json"
    place = spec / "link"
    match link:
        case "file":
            place.symlink_to(secret)
        case "folder":
            place.symlink_to(spec.parent)
        case "relative":
            place.symlink_to("../secret.json")
        case _:
            (spec / "inner").symlink_to(secret)
            place.symlink_to("inner")
    reference = "link/secret.json" if link == "folder" else "link"
    loaded = load(_document(spec, reference))
    assert _codes(loaded) == ["reference/outside"]
    assert not _has_secret(loaded)


def test_links_and_dots_that_stay_inside_are_followed(spec: Path) -> None:
    (spec / "link").symlink_to("schemas")
    for reference in (
        "link/a.json",
        "schemas/../schemas/a.json",
        "../spec/link/a.json",
    ):
        loaded = load(_document(spec, reference))
        assert _codes(loaded) == []
        assert loaded.value is not None
        assert len(loaded.value.trees) == 2


def test_the_documents_folder_may_be_a_link(spec: Path) -> None:
    (spec.parent / "link").symlink_to(spec)
    _document(spec, "schemas/a.json")
    assert _codes(load(str(spec.parent / "link" / "api.json"))) == []


def test_references_of_standard_input_stay_below_the_working_directory(
    spec: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = Path(_document(spec, "../secret.json")).read_bytes()
    monkeypatch.chdir(spec)
    assert _codes(load("-", stdin=text)) == ["reference/outside"]
    text = Path(_document(spec, "spec/schemas/a.json")).read_bytes()
    monkeypatch.chdir(spec.parent)
    assert _codes(load("-", stdin=text)) == []


def test_folders_that_are_named_may_be_referred_to(spec: Path) -> None:
    location = _document(spec, "../spec-other/secret.json")
    named = str(spec.parent / "spec-other")
    for folder, is_read in ((named, True), (named[:-1], False), (f"{named}/", True)):
        loaded = load(location, permitted=Permissions(folders=(folder,)))
        assert _has_secret(loaded) is is_read


@pytest.mark.parametrize("kind", ["fifo", "device", "folder"])
def test_only_plain_files_are_opened(kind: str, spec: Path) -> None:
    place = spec / "odd"
    match kind:
        case "fifo":
            os.mkfifo(place)
        case "device":
            place.symlink_to("/dev/zero")
        case _:
            place.mkdir()
    permitted = Permissions(folders=("/dev",))
    found = load(_document(spec, "odd"), permitted=permitted).diagnostics
    assert [one.rule.code for one in found] == ["reference/file"]
    assert "it is" in found[0].message
    assert [one.rule.code for one in load(str(place)).diagnostics] == [
        "load/unreadable"
    ]


def test_an_overlay_adds_no_reference_that_is_read(spec: Path) -> None:
    location = _document(spec, "schemas/a.json")
    overlay = spec / "overlay.json"
    added = {
        "target": "$.components.schemas",
        "update": {"B": {"$ref": "../secret.json"}},
    }
    overlay.write_text(
        json.dumps(
            {
                "overlay": "1.0.0",
                "info": {"title": "o", "version": "1"},
                "extends": "../secret.json",
                "actions": [added],
            }
        )
    )
    source = SourceConfig(document=location, overlays=(str(overlay),))
    read = read_document(source, permitted=Permissions(), progress=lambda _: None)
    assert read.document is not None
    assert _SECRET not in repr(read.document.trees)
    assert {uri_of(uri) for uri in read.document.trees} == {"", "schemas/a.json"}


@pytest.mark.parametrize("reference", ["file://{}", "../fifo", "{}"])
def test_validating_opens_no_file_elsewhere_either(reference: str, spec: Path) -> None:
    """A validator that opened this pipe would wait for ever."""
    os.mkfifo(spec.parent / "fifo")
    location = _document(spec, reference.format(spec.parent / "fifo"))
    done = _generate(spec, "validate", location)
    assert done.returncode == 1
    assert "warning[reference/" in done.stdout


def _generate(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "sdkwright", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    assert "internal error" not in done.stderr
    return done


def _generated(folder: Path) -> str:
    return "".join(
        path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()
    )


_CASE = Path("cases", "hostile", "outside")


def test_a_secret_beside_the_documents_folder_gets_into_no_page(
    shared: Path, tmp_path: Path
) -> None:
    password = json.loads((shared / _CASE / "tfstate.json").read_text())["outputs"]
    spec = shared / _CASE / "spec" / "g12_lfi.json"
    refused = ("generate", str(spec), "--target", "python", "--out", "refused")
    done = _generate(tmp_path, *refused)
    assert done.returncode == 0
    assert "warning[reference/outside]" in done.stderr
    assert json.dumps(password)[1:-1] not in _generated(tmp_path / "refused")
    for value in password.values():
        assert str(value) not in _generated(tmp_path / "refused")
    assert "internal error" not in _generate(tmp_path, "validate", str(spec)).stderr


def test_the_configuration_and_the_command_line_name_folders(spec: Path) -> None:
    api = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {
            "/a": {
                "get": {
                    "operationId": "getA",
                    "responses": {
                        "200": {
                            "description": "ok",
                            "content": {
                                "application/json": {
                                    "schema": {"$ref": "#/components/schemas/A"}
                                }
                            },
                        }
                    },
                }
            }
        },
        "components": {"schemas": {"A": {"$ref": "../../spec-other/secret.json"}}},
    }
    (spec / "schemas" / "api.json").write_text(json.dumps(api))
    source = "document: schemas/api.json, allowReferencesOutside: [../spec-other]"
    (spec / "sdkwright.yaml").write_text(
        f"version: 1\nsources: {{s: {{{source}}}}}\n"
        "targets: {t: {source: s, language: python, output: ../out}}\n"
    )
    done = _generate(spec, "generate")
    assert (done.returncode, "reference/" in done.stderr) == (0, False)
    flags = ("--allow-references-outside", str(spec.parent / "spec-other"))
    direct = ("generate", "schemas/api.json", "--target", "python", "--out", "../flag")
    assert "reference/" not in _generate(spec, *direct, *flags).stderr
    assert "warning[reference/outside]" in _generate(spec, *direct).stderr
    check = ("check", *direct[1:-1], "../drifted", *flags)
    assert " ".join(flags) in _generate(spec, *check).stdout
