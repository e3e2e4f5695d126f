"""What callers of the package may write."""

from __future__ import annotations

from typing import Literal, assert_type

from case_choosers import Shop, models
from case_choosers.utils.eventstreaming import EventStream, EventStreamAsync


def told(shop: Shop, stream: bool) -> None:
    assert_type(shop.told(stream=False), models.ToldResponseBody)
    for event in shop.told(stream=True):
        assert_type(event.delta, str)
    assert_type(
        shop.told(stream=stream),
        models.ToldResponseBody | EventStream[models.Told200ResponseBodyData],
    )


async def told_async(shop: Shop) -> None:
    assert_type(await shop.told_async(stream=False), models.ToldResponseBody)
    assert_type(
        await shop.told_async(stream=True),
        EventStreamAsync[models.Told200ResponseBodyData],
    )


def members(shop: Shop, whole: models.Whole) -> None:
    assert_type(shop.members(body=whole), models.MembersResponseBody)
    assert_type(shop.members(body={"text": "a"}), models.MembersResponseBody)
    for event in shop.members(body={"text": "a", "stream": True}):
        assert_type(event.delta, str)


def report(shop: Shop, chosen: Literal["json", "csv", "other"]) -> None:
    assert_type(shop.report(), models.ReportResponseBody)
    assert_type(shop.report(format="json"), models.ReportResponseBody)
    assert_type(shop.report(format="csv"), str)
    assert_type(shop.report(format="other"), models.ReportResponseBody | str)
    assert_type(shop.report(format=chosen), models.ReportResponseBody | str)
