"""What requests and responses are made of."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy

if TYPE_CHECKING:
    from .addressallocator import AddressAllocator as AddressAllocator
    from .addressallocatorauto import AddressAllocatorAuto as AddressAllocatorAuto
    from .addressallocatorautotype import (
        AddressAllocatorAutoType as AddressAllocatorAutoType,
    )
    from .addressallocatorexplicit import (
        AddressAllocatorExplicit as AddressAllocatorExplicit,
    )
    from .addressallocatorexplicittype import (
        AddressAllocatorExplicitType as AddressAllocatorExplicitType,
    )
    from .inputs import Inputs as Inputs
    from .inputs import InputsTypedDict as InputsTypedDict
    from .inputsitem import InputsItem as InputsItem
    from .inputsitem import InputsItemTypedDict as InputsItemTypedDict
    from .inputsitemwithreason import InputsItemWithReason as InputsItemWithReason
    from .inputsitemwithreason import (
        InputsItemWithReasonTypedDict as InputsItemWithReasonTypedDict,
    )
    from .inputsmessage import InputsMessage as InputsMessage
    from .inputsmessage import InputsMessageTypedDict as InputsMessageTypedDict
    from .inputsmessagecontent import InputsMessageContent as InputsMessageContent
    from .inputsmessagecontent import (
        InputsMessageContentTypedDict as InputsMessageContentTypedDict,
    )
    from .inputsmessagecontentobject import (
        InputsMessageContentObject as InputsMessageContentObject,
    )
    from .inputsmessagecontentobject import (
        InputsMessageContentObjectTypedDict as InputsMessageContentObjectTypedDict,
    )

__all__ = [
    "AddressAllocator",
    "AddressAllocatorAuto",
    "AddressAllocatorAutoType",
    "AddressAllocatorExplicit",
    "AddressAllocatorExplicitType",
    "Inputs",
    "InputsTypedDict",
    "InputsItem",
    "InputsItemTypedDict",
    "InputsItemWithReason",
    "InputsItemWithReasonTypedDict",
    "InputsMessage",
    "InputsMessageTypedDict",
    "InputsMessageContent",
    "InputsMessageContentTypedDict",
    "InputsMessageContentObject",
    "InputsMessageContentObjectTypedDict",
]

__getattr__, __dir__ = lazy(
    __name__,
    {
        "AddressAllocator": "addressallocator",
        "AddressAllocatorAuto": "addressallocatorauto",
        "AddressAllocatorAutoType": "addressallocatorautotype",
        "AddressAllocatorExplicit": "addressallocatorexplicit",
        "AddressAllocatorExplicitType": "addressallocatorexplicittype",
        "Inputs": "inputs",
        "InputsTypedDict": "inputs",
        "InputsItem": "inputsitem",
        "InputsItemTypedDict": "inputsitem",
        "InputsItemWithReason": "inputsitemwithreason",
        "InputsItemWithReasonTypedDict": "inputsitemwithreason",
        "InputsMessage": "inputsmessage",
        "InputsMessageTypedDict": "inputsmessage",
        "InputsMessageContent": "inputsmessagecontent",
        "InputsMessageContentTypedDict": "inputsmessagecontent",
        "InputsMessageContentObject": "inputsmessagecontentobject",
        "InputsMessageContentObjectTypedDict": "inputsmessagecontentobject",
    },
)
