"""What requests and responses are made of."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .aaudioitem import AAudioItem as AAudioItem
    from .aresponsebody import AResponseBody as AResponseBody
    from .entriesitem import EntriesItem as EntriesItem
    from .entriesitemwithxy import EntriesItemWithXY as EntriesItemWithXY
    from .entriesitemwithzw import EntriesItemWithZW as EntriesItemWithZW
    from .imageconfigitem import ImageConfigItem as ImageConfigItem
    from .namesitem import NamesItem as NamesItem

__all__ = [
    "AAudioItem",
    "AResponseBody",
    "EntriesItem",
    "EntriesItemWithXY",
    "EntriesItemWithZW",
    "ImageConfigItem",
    "NamesItem",
]

__getattr__, __dir__ = lazy(
    __name__,
    {
        "AAudioItem": "aaudioitem",
        "AResponseBody": "aresponsebody",
        "EntriesItem": "entriesitem",
        "EntriesItemWithXY": "entriesitemwithxy",
        "EntriesItemWithZW": "entriesitemwithzw",
        "ImageConfigItem": "imageconfigitem",
        "NamesItem": "namesitem",
    },
)
