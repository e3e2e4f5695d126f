"""Findings as lines and as plain values."""

from __future__ import annotations

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic, Position
from sdkwright.core.report import json_report, printable
from sdkwright.core.source import Source, SourceKind
from tests.support.reports import text_report

_SOURCES = {
    "": Source(uri="", label="api.json", text='{\n "a": 1}', kind=SourceKind.JSON)
}


def _finding(reason: str, position: Position | None = None) -> Diagnostic:
    values = {"reason": reason, "remedy": "Correct it."}
    return Diagnostic(
        rule=rules.VALIDATE_RULE, at="#/a", values=values, position=position
    )


def test_a_finding_is_file_line_column_severity_code_message_and_pointer() -> None:
    head, advice = text_report([_finding("odd")], _SOURCES)
    assert head == "api.json:2:2: warning[validate/rule]: odd (#/a)"
    assert advice.startswith("    Correct it.")


def test_a_position_known_to_the_reader_wins() -> None:
    head, _ = text_report([_finding("odd", Position(line=7, column=9))], _SOURCES)
    assert head.startswith("api.json:7:9:")


def test_text_of_a_document_can_not_steer_a_terminal() -> None:
    head, _ = text_report([_finding("\x1b[2Jnew\nline\u202e")], _SOURCES)
    assert "\\x1b[2Jnew line\\u202e" in head
    assert head.isprintable()


def test_braces_in_a_documents_text_are_no_format() -> None:
    head, _ = text_report([_finding("{at} {0}")], _SOURCES)
    assert "{at} {0}" in head


def test_programs_get_every_part_by_name() -> None:
    (found,) = json_report([_finding("odd")], _SOURCES)
    assert found["pointer"] == "#/a"
    assert (found["file"], found["line"], found["column"]) == ("api.json", 2, 2)
    assert (found["severity"], found["fate"]) == ("warning", "kept")


def test_a_finding_in_an_unknown_file_has_no_position() -> None:
    finding = Diagnostic(rule=rules.LOAD_NOT_OPENAPI, at="gone.yaml#/x")
    (found,) = json_report([finding], {})
    assert (found["file"], found["line"]) == ("gone.yaml", None)


def test_a_character_beyond_the_basic_plane_is_escaped_by_its_number() -> None:
    assert printable("a\U000e0001") == "a\\U000e0001"
