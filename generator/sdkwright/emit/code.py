"""Text that is already valid where it lands. Templates print nothing else."""

from __future__ import annotations

from typing import Any, Self

from markupsafe import Markup


class Code(Markup):
    """Text that has passed the gate for its place: a literal, identifier, docstring, comment, cell or path.

    Only a target's gate functions make ``Code`` from document text; the template environment refuses any
    plain string. ``Code`` added to, or joined with, a plain ``str`` raises TypeError: escaping it for HTML,
    as the base class would, is never what a file of another kind needs.
    """

    __slots__ = ()

    @classmethod
    def escape(cls, s: Any, /) -> Self:
        """``s`` itself when it is ``Code``. Raises TypeError for text that passed no gate."""
        if isinstance(s, Markup):
            return cls(s)
        raise TypeError(f"{s!r} is no Code and can't be joined with it")
