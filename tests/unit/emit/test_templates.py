"""Templates print what went through a gate, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2 import TemplateError, UndefinedError

from sdkwright.emit.code import Code
from sdkwright.emit.job import CopyJob, RenderJob
from sdkwright.emit.render import EmitFailure, render_all
from sdkwright.emit.templates import UngatedText, make_environment, template_root


@dataclass(frozen=True, slots=True)
class _View:
    value: object


def _printed(template: str, value: object, folder: Path) -> str:
    (folder / "t.jinja").write_text(template)
    return make_environment(folder).get_template("t.jinja").render(view=_View(value))


def test_code_and_whole_numbers_are_printed_as_they_are(tmp_path: Path) -> None:
    assert _printed("{{ view.value }}", Code("<a & 'b'>"), tmp_path) == "<a & 'b'>"
    assert _printed("{{ view.value }}", 3, tmp_path) == "3"


@pytest.mark.parametrize("value", ["text", True, 1.5, None, ("a",), b"x"])
def test_anything_else_is_refused(value: object, tmp_path: Path) -> None:
    with pytest.raises(UngatedText):
        _printed("{{ view.value }}", value, tmp_path)


@pytest.mark.parametrize(
    ("template", "error"),
    [
        ("{{ nothing }}", UndefinedError),
        ("{{ view.nothing }}", AttributeError),
        ("{% if view.nothing %}{% endif %}", AttributeError),
        ('{{ view.value["nothing"] }}', UndefinedError),
    ],
)
def test_a_missing_name_is_an_error(
    template: str, error: type[Exception], tmp_path: Path
) -> None:
    with pytest.raises(error):
        _printed(template, {"something": Code("")}, tmp_path)


@pytest.mark.parametrize(
    "template", ["{{ view.value | safe }}", "{{ view.value | escape }}"]
)
def test_templates_have_no_way_to_make_code_of_text(
    template: str, tmp_path: Path
) -> None:
    with pytest.raises(TemplateError):
        _printed(template, "text", tmp_path)


def test_code_refuses_plain_text_beside_it() -> None:
    with pytest.raises(TypeError):
        Code("a") + "b"
    with pytest.raises(TypeError):
        Code(", ").join([Code("a"), "b"])
    assert Code("a") + Code("<") == Code("a<")


def test_a_resource_is_copied_byte_for_byte() -> None:
    resource = "python/runtime/__init__.py"
    tree = render_all([CopyJob(path="x.py", resource=resource)])
    assert tree["x.py"].content == (template_root() / resource).read_bytes()


def test_a_job_that_can_not_be_carried_out_names_its_path() -> None:
    with pytest.raises(EmitFailure, match=r"x\.py: no template absent"):
        render_all([RenderJob(path="x.py", template="absent.jinja", view=None)])
    with pytest.raises(EmitFailure, match="absent"):
        render_all([CopyJob(path="x.py", resource="absent")])
