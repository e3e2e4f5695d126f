"""Text that is already valid where it lands. Templates print nothing else."""

from __future__ import annotations

from markupsafe import Markup


class Code(Markup):
    """Text that has passed the gate for its place: a literal, identifier, docstring, comment, cell or path.

    Only a target's gate functions make ``Code`` from document text; the template environment refuses any
    plain string.
    """

    __slots__ = ()
