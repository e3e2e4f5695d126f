from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated
from ..types import Unknown

if TYPE_CHECKING:
    from .customer import Customer
    from .deleted_customer import DeletedCustomer

GetXResponseBody = TypeAliasType(
    "GetXResponseBody",
    Annotated[
        Union["Customer", "DeletedCustomer", Unknown],
        Discriminated("deleted", {True: "DeletedCustomer"}),
    ],
)
"""ok"""
