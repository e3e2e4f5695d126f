"""What requests and responses are made of."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .aaudioitem import AAudioItem as AAudioItem
    from .aresponsebody import AResponseBody as AResponseBody
    from .entriesitem import EntriesItem as EntriesItem
    from .entriesitem1 import EntriesItem1 as EntriesItem1
    from .entriesitem2 import EntriesItem2 as EntriesItem2
    from .imageconfigitem import ImageConfigItem as ImageConfigItem
    from .namesitem import NamesItem as NamesItem

__all__ = [
    "AAudioItem",
    "AResponseBody",
    "EntriesItem",
    "EntriesItem1",
    "EntriesItem2",
    "ImageConfigItem",
    "NamesItem",
]

__getattr__, __dir__ = lazy(
    __name__,
    {
        "AAudioItem": "aaudioitem",
        "AResponseBody": "aresponsebody",
        "EntriesItem": "entriesitem",
        "EntriesItem1": "entriesitem1",
        "EntriesItem2": "entriesitem2",
        "ImageConfigItem": "imageconfigitem",
        "NamesItem": "namesitem",
    },
)
