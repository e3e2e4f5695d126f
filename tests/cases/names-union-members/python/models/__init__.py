"""What requests and responses are made of."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy, with_modules

if TYPE_CHECKING:
    # One line a module.
    # fmt: off
    # isort: off
    from .address_allocator import AddressAllocator as AddressAllocator, AddressAllocatorAuto as AddressAllocatorAuto, AddressAllocatorExplicit as AddressAllocatorExplicit
    from .inputs import Inputs as Inputs, InputsItem as InputsItem, InputsItemTypedDict as InputsItemTypedDict, InputsItemWithReason as InputsItemWithReason, InputsItemWithReasonTypedDict as InputsItemWithReasonTypedDict, InputsMessage as InputsMessage, InputsMessageContent as InputsMessageContent, InputsMessageContentObject as InputsMessageContentObject, InputsMessageContentObjectTypedDict as InputsMessageContentObjectTypedDict, InputsMessageContentTypedDict as InputsMessageContentTypedDict, InputsMessageTypedDict as InputsMessageTypedDict, InputsTypedDict as InputsTypedDict
    # isort: on
    # fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        with_modules(
            {
                "address_allocator": "AddressAllocator AddressAllocatorAuto AddressAllocatorExplicit",
                "inputs": "Inputs InputsItem InputsItemTypedDict InputsItemWithReason InputsItemWithReasonTypedDict InputsMessage InputsMessageContent InputsMessageContentObject InputsMessageContentObjectTypedDict InputsMessageContentTypedDict InputsMessageTypedDict InputsTypedDict",
            }
        ),
    )
