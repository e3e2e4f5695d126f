"""The use cases, end to end on small documents, without a command line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sdkwright.app.build_targets import Order
from sdkwright.app.check import check
from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Verdict
from sdkwright.app.generate import Generated, generate
from sdkwright.app.validate import validate
from sdkwright.targets.contract.registry import TARGETS
from tests.support.small_documents import document_of_paths, operation

_PATHS = {
    "/a": {"get": operation("getA", answer={"type": "string"})},
    "/b": {
        "post": operation(
            "postB", body={"type": "object", "properties": {"x": {"not": {}}}}
        ),
        "parameters": [],
    },
}


def _silent(_: str) -> None:
    pass


def _order(
    folder: Path, document: Any, *, strict: bool = False, **options: Any
) -> Order:
    path = folder / "api.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    target = TargetConfig(
        name="t",
        source=SourceConfig(document=str(path)),
        language="python",
        output=folder / "out",
        options=options,
    )
    return Order(targets=(target,), strict=strict)


def _generate(order: Order) -> Generated:
    return generate(order, TARGETS, _silent)


def _codes(generated: Generated) -> list[str]:
    return [one.rule.code for group in generated.findings for one in group.diagnostics]


def test_what_is_generated_has_no_drift(tmp_path: Path) -> None:
    order = _order(tmp_path, document_of_paths(_PATHS))
    assert _generate(order).verdict is Verdict.DONE
    assert check(order, TARGETS, _silent).verdict is Verdict.DONE


def test_check_says_what_drifted_and_writes_nothing(tmp_path: Path) -> None:
    order = _order(tmp_path, document_of_paths(_PATHS))
    _generate(order)
    (tmp_path / "out" / "README.md").write_text("mine\n")
    (tmp_path / "out" / "USAGE.md").unlink()
    checked = check(order, TARGETS, _silent)
    assert checked.verdict is Verdict.FINDINGS
    (drift,) = checked.drifts
    lines = list(drift.lines())
    assert "  changed  README.md" in lines
    assert "      -mine" in lines
    assert "  missing  USAGE.md" in lines
    assert (tmp_path / "out" / "README.md").read_text() == "mine\n"
    assert not (tmp_path / "out" / "USAGE.md").exists()


def test_a_second_run_writes_the_same_bytes(tmp_path: Path) -> None:
    order = _order(tmp_path, document_of_paths(_PATHS))
    first = _generate(order).written[0]
    second = _generate(order).written[0]
    assert not second.changes.drifted
    assert list(first.built.tree.values()) == list(second.built.tree.values())


def test_the_ledger_counts_a_method_for_each_operation(tmp_path: Path) -> None:
    done = _generate(_order(tmp_path, document_of_paths(_PATHS)))
    target: Any = done.written[0].as_json()
    assert target["counts"]["operations"] == 2
    assert done.verdict is Verdict.DONE


def test_the_ledger_lists_degraded_nodes_with_pointer_reason_and_what_was_done(
    tmp_path: Path,
) -> None:
    broken = {
        "/a": {"get": operation("getA", answer={"$ref": "#/components/schemas/Gone"})}
    }
    done = _generate(_order(tmp_path, document_of_paths(broken)))
    target: Any = done.written[0].as_json()
    (degraded,) = target["degraded"]
    assert degraded["pointer"].startswith("#/paths/~1a/get/responses/200/content")
    assert degraded["fate"] == "degraded"
    assert "Gone" in degraded["message"]
    assert degraded["line"] == 1
    assert degraded["advice"]


def test_strict_fails_on_degraded_nodes_and_writes_nothing(tmp_path: Path) -> None:
    broken = {
        "/a": {"get": operation("getA", answer={"$ref": "#/components/schemas/Gone"})}
    }
    done = _generate(_order(tmp_path, document_of_paths(broken), strict=True))
    assert done.verdict is Verdict.FINDINGS
    assert done.written == ()
    assert not (tmp_path / "out").exists()


def test_an_invalid_document_is_generated_with_warnings(tmp_path: Path) -> None:
    wrong = {"/a": {"get": operation("getA", answer={"type": "string", "default": 3})}}
    done = _generate(_order(tmp_path, document_of_paths(wrong)))
    assert "validate/default" in _codes(done)
    assert len(done.written) == 1


@pytest.mark.parametrize("options", [{"pakageName": "x"}, {"packageName": 3}])
def test_a_wrong_option_is_a_finding_and_nothing_is_written(
    options: dict[str, Any], tmp_path: Path
) -> None:
    done = _generate(_order(tmp_path, document_of_paths(_PATHS), **options))
    assert "config/option" in _codes(done)
    assert done.verdict is Verdict.UNREADABLE
    assert not (tmp_path / "out").exists()


def test_files_in_the_way_are_named(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "README.md").write_text("mine")
    done = _generate(_order(tmp_path, document_of_paths(_PATHS)))
    assert _codes(done)[-1] == "output/foreign"
    assert done.verdict is Verdict.UNREADABLE
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["README.md"]


def test_an_output_that_is_a_file_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    done = _generate(_order(tmp_path, document_of_paths(_PATHS)))
    assert done.verdict is Verdict.UNREADABLE
    assert (tmp_path / "out").read_text() == "mine"


def test_overlays_come_before_everything_else(tmp_path: Path) -> None:
    (tmp_path / "o.yaml").write_text(
        "overlay: 1.0.0\ninfo: {}\nactions:\n- {target: \"$.paths['/b']\", remove: true}\n"
    )
    order = _order(tmp_path, document_of_paths(_PATHS))
    (target,) = order.targets
    source = SourceConfig(
        document=target.source.document, overlays=(str(tmp_path / "o.yaml"),)
    )
    done = _generate(
        Order(
            targets=(
                TargetConfig(
                    name="t", source=source, language="python", output=target.output
                ),
            )
        )
    )
    assert done.written[0].built.ledger.counts["operations"] == 1


def test_validation_alone_fails_on_any_finding(tmp_path: Path) -> None:
    path = tmp_path / "api.json"
    path.write_text(json.dumps(document_of_paths(_PATHS)))
    assert validate(SourceConfig(document=str(path)), _silent).verdict is Verdict.DONE
    path.write_text(json.dumps(document_of_paths({"a": {}})))
    assert (
        validate(SourceConfig(document=str(path)), _silent).verdict is Verdict.FINDINGS
    )
    path.write_text("{")
    assert (
        validate(SourceConfig(document=str(path)), _silent).verdict
        is Verdict.UNREADABLE
    )


@pytest.mark.parametrize("language", ["python", "typescript"])
def test_a_package_larger_than_its_bound_is_a_finding(
    tmp_path: Path, language: str
) -> None:
    shared = {"name": "p", "in": "query", "description": "x" * 100_000}
    paths = {
        f"/{number}": {"get": operation(f"o{number}", parameters=[shared])}
        for number in range(8)
    }
    order = _order(tmp_path, document_of_paths(paths))
    target = replace(order.targets[0], language=language)
    order = replace(order, targets=(target,), validate=False, maximum_megabytes=5)

    made = generate(order, TARGETS, _silent)

    (found,) = [one for group in made.findings for one in group.diagnostics]
    assert found.rule.code == "output/too-large"
    assert "5 MB" in found.message
    assert "--max-output" in found.advice
    assert not target.output.exists()
