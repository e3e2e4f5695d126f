from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from typing_extensions import NotRequired, TypedDict

from .._runtime.model import Model

if TYPE_CHECKING:
    from .old import Old, OldTypedDict


class NoteTypedDict(TypedDict):
    text: NotRequired[str]
    """What the note says, in as many words as it takes to fill more than a single line
    of an editor.

    1. first
    2. second, */ and \"\"\" and @deprecated

    ```
    x  =  1
    ```

    Example: `"Hello"`
    """
    colour: NotRequired[str]
    """Deprecated since 49. Use `color` instead. The colour"""
    old: NotRequired[OldTypedDict]


class Note(Model):
    text: Optional[str] = "none"
    """What the note says, in as many words as it takes to fill more than a single line
    of an editor.

    1. first
    2. second, */ and \"\"\" and @deprecated

    ```
    x  =  1
    ```

    Example: `"Hello"`
    """

    colour: Optional[str] = None
    """Deprecated since 49. Use `color` instead. The colour"""

    old: Optional[Old] = None
