"""Tables: every column as wide as the widest cell, measured before escapes."""

from __future__ import annotations

from sdkwright.targets.pages.tables import table


def test_all_columns_have_the_width_of_the_widest_cell() -> None:
    assert table(("Name", "Value"), [("`A`", "something"), ("`LONG`", "b")]) == (
        "| Name      | Value     |\n"
        "| --------- | --------- |\n"
        "| `A`       | something |\n"
        "| `LONG`    | b         |"
    )


def test_a_header_counts_too() -> None:
    assert table(("Name", "Description"), [("a", "b")]) == (
        "| Name        | Description |\n"
        "| ----------- | ----------- |\n"
        "| a           | b           |"
    )


def test_a_table_without_rows_is_its_header() -> None:
    assert table(("A", "Bcd"), []) == "| A   | Bcd |\n| --- | --- |"


def test_widths_are_measured_before_escapes() -> None:
    written = table(("A", "B"), [("a|b", "c\nd")])

    # Three characters each; what escapes add sticks out of the column.
    assert written == "| A   | B   |\n| --- | --- |\n| a\\|b | c<br/>d |"


def test_a_cell_shorter_than_the_column_is_padded_after_escapes() -> None:
    written = table(("A", "B"), [("a|b", "twelve chars")])

    assert str(written).splitlines()[2] == "| a\\|b         | twelve chars |"


def test_widths_count_characters_not_bytes() -> None:
    assert str(table(("A", "B"), [("größe", "日本")])).splitlines()[2] == (
        "| größe | 日本    |"
    )


def test_blanks_at_the_end_of_a_text_count() -> None:
    assert (
        str(table(("A", "B"), [("a    ", "b")])).splitlines()[1] == "| ----- | ----- |"
    )
