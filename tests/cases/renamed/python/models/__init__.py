"""What requests and responses are made of."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy, with_modules

if TYPE_CHECKING:
    # One line a module.
    # fmt: off
    # isort: off
    from .refund import Refund as Refund, RefundTypedDict as RefundTypedDict
    from .refund_state import RefundState as RefundState
    from .repayment import Repayment as Repayment, RepaymentTypedDict as RepaymentTypedDict
    from .repayment_state import RepaymentState as RepaymentState
    # isort: on
    # fmt: on

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        with_modules(
            {
                "refund": "Refund RefundTypedDict",
                "refund_state": "RefundState",
                "repayment": "Repayment RepaymentTypedDict",
                "repayment_state": "RepaymentState",
            }
        ),
    )
