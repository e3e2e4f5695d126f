"""The template environment: strict, and printing nothing but ``Code``, whole numbers and template text.

A template's first line names the view it prints, ``{# view: python.ModelModule #}`` (the dataclass
``ModelModule`` of ``sdkwright.targets.languages.python.views_models``); inside, that view is the variable ``view``. A partial
names the variable it reads from its includer too: ``{# view: python.Field as field #}``.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Undefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr, Getattr
from markupsafe import Markup

from sdkwright.emit.code import Code
from sdkwright.emit.template_root import template_root


class UngatedText(TypeError):
    """A template printed a value that no gate has made valid for its place."""


class _Printer(CodeGenerator):
    """Prints what the guard lets pass as it is: that is never text which something is left to be escaped in.

    What templates ask views for are their attributes; Jinja2 would look for them by two calls, and among keys besides.
    """

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def _output_child_pre(
        self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write(finalize.src or "")

    def _output_child_post(
        self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write(")")


class _Environment(Environment):
    code_generator_class = _Printer


@cache
def environment() -> Environment:
    """The one environment of this process; it keeps every template it has compiled."""
    return make_environment(template_root())


def make_environment(root: Path) -> Environment:
    """An environment over the templates below ``root``."""
    environment = _Environment(
        loader=FileSystemLoader(root),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_guard,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    # What isn't there can't turn plain text into Code: no `safe`, no `escape`, no `namespace`.
    environment.filters.clear()
    environment.filters.update(indent=indent, join=join)
    environment.globals.clear()
    return environment


def _guard(value: object) -> str:
    # Macros and `{% set %}` blocks give Markup made of what passed here before.
    if isinstance(value, Markup):
        return value
    if type(value) is int:
        return str(value)
    if isinstance(value, Undefined):
        return str(value)  # raises, naming the variable
    raise UngatedText(f"a template may print Code only, this is {value!r}")


def indent(text: Markup, width: int = 4, first: bool = False) -> Code:
    """``text`` with ``width`` spaces before each line that isn't blank; the first line only if ``first``."""
    margin = " " * width
    lines = str(Code.escape(text)).split("\n")
    return Code(
        "\n".join(
            margin + line if line and (number or first) else line
            for number, line in enumerate(lines)
        )
    )


def join(pieces: Iterable[Markup], between: str = "") -> Code:
    """``pieces`` one after the other; ``between`` is template text."""
    return Code(between).join(pieces)
