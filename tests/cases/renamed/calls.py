"""What callers write who know the old names."""

# pyright: reportDeprecated=false

from case_renamed import Shop, models

with Shop() as client:
    old = client.refunds.list(order_id="1")
    new = client.refunds.get_refunds_of_order(order_id="1")
    refund: models.Refund = models.Refund(amount=1, state=models.RefundState.OPEN)
    repayment: models.Repayment = refund
    client.refunds.create(order_id="1", amount=repayment.amount)
    assert isinstance(new[0], models.Refund), old[0].amount
