"""Findings for people: the worst first, equal ones once."""

from __future__ import annotations

from sdkwright.core.brief_report import MOST_OF_A_RULE, brief_report, full_report
from sdkwright.core.catalogue import document, run, walk
from sdkwright.core.diagnostics import Diagnostic, Rule
from sdkwright.core.source import Source, SourceKind

_SOURCES = {
    "": Source(
        uri="", label="api.yaml", text="a: 1\nb: 2\nc: 3\n", kind=SourceKind.YAML
    )
}


def _finding(rule: Rule, at: str = "#/a", **values: str) -> Diagnostic:
    return Diagnostic(rule=rule, at=at, values=values)


def _heads(*found: Diagnostic) -> list[str]:
    return [
        line
        for line in brief_report([(found, _SOURCES)])
        if not line.startswith("    ")
    ]


def test_errors_come_first_then_what_is_lost_then_what_is_only_said() -> None:
    found = [
        _finding(walk.OPERATION_ID_MISSING, id="x"),
        _finding(document.VALIDATE_RULE, reason="odd", remedy="Mend it."),
        _finding(walk.SCHEMA_UNKNOWN_TYPE, type="x", suggestion=""),
        _finding(walk.SCHEMA_PROPERTIES, keyword="properties", what="a list"),
        _finding(walk.OPERATION_BODY, reason="odd"),
        _finding(walk.OPERATION_PATH_ITEM, what="a number"),
        _finding(run.CONFIG_OPTION, problem="odd"),
    ]
    codes = [head.partition("[")[2].partition("]")[0] for head in _heads(*found)]
    assert codes == [
        "config/option",
        "operation/path-item",
        "operation/body",
        "schema/properties",
        "schema/unknown-type",
        "validate/rule",
        "operation/id-missing",
    ]


def test_equal_findings_are_told_once_at_the_first_place_with_their_count() -> None:
    found = [_finding(walk.OPERATION_BODY, f"#/{key}", reason="odd") for key in "abca"]
    (head,) = _heads(*found)
    assert head == (
        "api.yaml:1:1: warning[operation/body]: the request body can't be understood: odd;"
        " it is left out (#/a) and at 2 places more"
    )


def test_one_rule_does_not_hide_the_others() -> None:
    many = [_finding(walk.OPERATION_BODY, reason=str(number)) for number in range(500)]
    types = _finding(walk.SCHEMA_UNKNOWN_TYPE, type="x", suggestion="")
    *heads, rest = _heads(*many, types)
    assert len(heads) == MOST_OF_A_RULE + 1
    assert "schema/unknown-type" in heads[-1]
    assert rest == "... and 475 more (475 of operation/body); --verbose shows all"


def test_a_whole_report_leaves_no_kind_out() -> None:
    many = [_finding(walk.OPERATION_BODY, reason=str(number)) for number in range(500)]
    assert len(brief_report([(many, _SOURCES)], is_whole=True)) == 1000


def test_the_full_report_has_every_finding() -> None:
    found = [
        _finding(walk.OPERATION_BODY, f"#/{number}", reason="odd")
        for number in range(500)
    ]
    assert len(full_report([(found, _SOURCES)])) == 1000


def test_findings_of_several_files_are_ordered_together() -> None:
    option = _finding(run.CONFIG_OPTION, "#/b", problem="odd")
    note = _finding(walk.OPERATION_ID_MISSING, id="x")
    config = {"": Source(uri="", label="c.yaml", text="b: 1\n", kind=SourceKind.YAML)}
    lines = brief_report([([note], _SOURCES), ([option], config)])
    assert lines[0].startswith("c.yaml:1:1: error")
