from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Union

from typing_extensions import TypeAliasType

from .._runtime.unions import Discriminated
from .._unknown import UnknownType

if TYPE_CHECKING:
    from .bar import Bar
    from .funnel import Funnel
    from .line import Line
    from .product_funnel import ProductFunnel

Widget = TypeAliasType(
    "Widget",
    Annotated[
        Union["Bar", "Line", "Funnel", "ProductFunnel", UnknownType],
        Discriminated(
            "type",
            {"bar": "Bar", "line": "Line", "funnel": ("Funnel", "ProductFunnel")},
        ),
    ],
)
