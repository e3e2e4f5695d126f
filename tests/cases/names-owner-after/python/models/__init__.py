"""What requests and responses are made of."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy, with_modules

if TYPE_CHECKING:
    # One line a module.
    # fmt: off
    # isort: off
    from .a_ import AResponseBody as AResponseBody
    from .a_audio import AAudioItem as AAudioItem
    from .entries import EntriesItem as EntriesItem, EntriesItemWithXY as EntriesItemWithXY, EntriesItemWithZW as EntriesItemWithZW
    from .image_config import ImageConfigItem as ImageConfigItem
    from .names import NamesItem as NamesItem
    # isort: on
    # fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        with_modules(
            {
                "a_": "AResponseBody",
                "a_audio": "AAudioItem",
                "entries": "EntriesItem EntriesItemWithXY EntriesItemWithZW",
                "image_config": "ImageConfigItem",
                "names": "NamesItem",
            }
        ),
    )
