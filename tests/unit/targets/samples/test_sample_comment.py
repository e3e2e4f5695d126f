"""The marker above a generated sample."""

from __future__ import annotations

from sdkwright.targets.samples.sample_comment import comment_attribute


def test_an_attribute_ends_neither_itself_nor_its_comment() -> None:
    shown = comment_attribute('/a" --> <b>\n\x00')

    assert '"' not in shown
    assert "--" not in shown
    assert ">" not in shown
    assert "\n" not in shown
    assert "\x00" not in shown
