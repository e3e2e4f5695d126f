"""What requests and responses are made of."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy, with_modules

if TYPE_CHECKING:
    # One line a module.
    # fmt: off
    # isort: off
    from .a_ import AResponseBody as AResponseBody, AccountID as AccountID
    from .a_audio import AAudio as AAudio, AAudioItem as AAudioItem
    from .entries import Entries as Entries, EntriesItem as EntriesItem, EntriesItemWithXY as EntriesItemWithXY, EntriesItemWithZW as EntriesItemWithZW
    from .image_config import ImageConfig as ImageConfig, ImageConfigItem as ImageConfigItem
    from .names import Names as Names, NamesItem as NamesItem
    # isort: on
    # fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        with_modules(
            {
                "a_": "AResponseBody AccountID",
                "a_audio": "AAudio AAudioItem",
                "entries": "Entries EntriesItem EntriesItemWithXY EntriesItemWithZW",
                "image_config": "ImageConfig ImageConfigItem",
                "names": "Names NamesItem",
            }
        ),
    )
