"""Lines as Black would lay them out: one if it fits, else one item a line, each with a comma behind it.

A comma suffix the last item keeps Black from joining the lines again (its "magic trailing comma"), so that what is
split here stays split. The subscript of a single item can have no such comma; there Black splits too, at the same place.
"""

from __future__ import annotations

import unicodedata
from typing import TypeAlias

from sdkwright.core.numerous import numerous

WIDTH = 88


@numerous()
class Brackets:
    """Code that may be split: ``opening`` ends with a bracket, ``closing`` begins with its partner.

    ``always`` splits it even where it would fit on a line; ``is_tuple`` keeps the comma that makes a tuple of one item,
    which ``is_subscript`` must not get.
    """

    opening: str
    items: tuple[Expression, ...]
    closing: str
    always: bool = False
    is_tuple: bool = False
    is_subscript: bool = False


Expression: TypeAlias = "str | Brackets"


def flat(expression: Expression) -> str:
    """The expression on one line."""
    if isinstance(expression, str):
        return str(expression)
    if len(expression.items) == 1:
        comma = "," if expression.is_tuple else ""
        return f"{expression.opening}{flat(expression.items[0])}{comma}{expression.closing}"
    inner = ", ".join(map(flat, expression.items))
    return f"{expression.opening}{inner}{expression.closing}"


def lay_out(
    expression: Expression,
    *,
    indent: int = 0,
    prefix: str = "",
    suffix: str = "",
    reserved: int = 0,
) -> str:
    """The lines of ``prefix``, the expression and ``suffix``; the first line has no margin, the others do.

    ``reserved`` are columns of the first line that something else has.
    """
    line = f"{prefix}{flat(expression)}{suffix}"
    fits = indent + reserved + width(line) <= WIDTH and not _must_split(expression)
    if fits or not isinstance(expression, Brackets) or not expression.items:
        return line
    return exploded(expression, indent=indent, prefix=prefix, suffix=suffix)


def exploded(
    expression: Brackets, *, indent: int = 0, prefix: str = "", suffix: str = ""
) -> str:
    """The same with one item a line, whether or not one line had been enough."""
    margin = " " * (indent + 4)
    comma = "" if _is_lone(expression) else ","
    items = [
        margin + lay_out(item, indent=indent + 4, suffix=comma)
        for item in expression.items
    ]
    closing = " " * indent + expression.closing + suffix
    return "\n".join((prefix + expression.opening, *items, closing))


def _must_split(expression: Expression) -> bool:
    return isinstance(expression, Brackets) and expression.always


def _is_lone(expression: Brackets) -> bool:
    """Whether this is the subscript of a single item, behind which a comma would make a tuple."""
    return expression.is_subscript and len(expression.items) == 1


def assignment(target: str, value: str, *, indent: int = 0) -> str:
    """``target = value`` for a name and a value without brackets.

    In parentheses on a line of its own where that makes the value fit.
    """
    line = f"{target} = {value}"
    if indent + width(line) <= WIDTH:
        return line
    if indent + 4 + width(value) > WIDTH:
        return line
    return f"{target} = {in_parentheses(value, indent)}"


def in_parentheses(expression: Expression, indent: int = 0) -> str:
    """The expression on lines of its own."""
    margin = " " * indent
    return f"(\n{margin}    {lay_out(expression, indent=indent + 4)}\n{margin})"


def annotated(name: str, annotation: Expression, *, indent: int) -> str:
    """``name: annotation``; an annotation without brackets goes into parentheses where that makes it fit."""
    line = f"{name}: {flat(annotation)}"
    if indent + width(line) <= WIDTH:
        return line
    if isinstance(annotation, Brackets):
        opening = f"{name}: {annotation.opening}"
        if indent + width(opening) <= WIDTH or indent + width(f"{name}: (") > WIDTH:
            return lay_out(annotation, indent=indent, prefix=f"{name}: ")
        inner = lay_out(annotation, indent=indent + 4)
        if any(width(line) > WIDTH for line in inner.split("\n")):
            return lay_out(annotation, indent=indent, prefix=f"{name}: ")
        margin = " " * indent
        return f"{name}: (\n{margin}    {inner}\n{margin})"
    if indent + 4 + width(annotation) > WIDTH:
        return line
    return f"{name}: {in_parentheses(annotation, indent)}"


def annotated_assignment(
    name: str, annotation: Expression, value: Expression, *, indent: int
) -> str:
    """``name: annotation = value``.

    Black splits the value's brackets first. A value without any it rather puts into parentheses than split a
    subscript of one item; a list of several it splits.
    """
    head = f"{name}: {flat(annotation)}"
    plain = f"{head} = {flat(value)}"
    if indent + width(plain) <= WIDTH:
        return plain
    opening = value.opening if isinstance(value, Brackets) and value.items else None
    if opening is not None and indent + width(f"{head} = {opening}") <= WIDTH:
        return lay_out(value, indent=indent, prefix=f"{head} = ")
    if indent + width(f"{head} = (") <= WIDTH and _prefers_parentheses(
        annotation, value
    ):
        return f"{head} = {in_parentheses(value, indent)}"
    if isinstance(annotation, Brackets):
        split = exploded(annotation, indent=indent, prefix=f"{name}: ", suffix=" = ")
        return split + lay_out(value, indent=indent, reserved=len("] = "))
    if indent + 4 + width(annotation) <= WIDTH:
        prefix = f"{name}: {in_parentheses(annotation, indent)} = "
        return prefix + lay_out(value, indent=indent, reserved=len(") = "))
    return lay_out(value, indent=indent, prefix=f"{head} = ")


def _prefers_parentheses(annotation: Expression, value: Expression) -> bool:
    if not isinstance(annotation, Brackets) or isinstance(value, Brackets):
        return True
    # A short value stays suffix the bracket that closes an annotation of several items.
    return _is_lone(annotation) or width(value) > 20


def named_alias(name: str, value: Brackets) -> str:
    """``name = value``; in parentheses where that makes room for the first bracket behind a long name."""
    plain = lay_out(value, prefix=f"{name} = ")
    if width(f"{name} = {value.opening}") <= WIDTH or width(f"{name} = (") > WIDTH:
        return plain
    inner = lay_out(value, indent=4)
    if any(width(line) > WIDTH for line in inner.split("\n")):
        return plain
    return f"{name} = (\n    {inner}\n)"


def width(text: str) -> int:
    """The columns a line takes, as Black counts them: wide characters are two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, str.__iter__(text)))


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def call(function: str, *arguments: Expression) -> Brackets:
    """A call."""
    return Brackets(f"{function}(", arguments, ")")


def subscript(name: str, *items: Expression) -> Brackets:
    """A subscript such as ``Optional[int]``."""
    return Brackets(f"{name}[", items, "]", is_subscript=True)


def class_heading(name: str, *bases: str) -> str:
    """What stands between ``class`` and the colon; bases on a line of their own, or a line each, where that is too long."""
    together = ", ".join(bases)
    line = f"{name}({together})"
    if width(f"class {line}:") <= WIDTH:
        return line
    if width(f"    {together}") <= WIDTH or len(bases) == 1:
        return f"{name}(\n    {together}\n)"
    lines = "".join(f"    {base},\n" for base in bases)
    return f"{name}(\n{lines})"


def named(name: str, expression: Expression, mark: str = "=") -> Expression:
    """``name=expression``, or with another mark between the two."""
    return prefixed(f"{name}{mark}", expression)


def prefixed(prefix: str, expression: Expression) -> Expression:
    """The expression with something right in front of it."""
    if isinstance(expression, str):
        return f"{prefix}{expression}"
    return Brackets(
        f"{prefix}{expression.opening}",
        expression.items,
        expression.closing,
        expression.always,
        expression.is_tuple,
        expression.is_subscript,
    )


def tuple_of(*items: Expression) -> Brackets:
    """A tuple."""
    return Brackets("(", items, ")", is_tuple=True)
