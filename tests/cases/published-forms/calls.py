from __future__ import annotations

from case_published_forms import Acme, AsyncAcme, models


def listed(client: Acme) -> list[str]:
    page: models.ListOrdersResponse | None = client.list_orders(
        request={"page": 1}, timeout=1.5
    )
    ids: list[str] = []
    while page is not None:
        assert page.http_meta.response.status_code == 200
        if page.order_list is not None:
            ids += [order.id for order in page.order_list.data or ()]
        page = page.next()
    return ids + [order.id for order in client.list_orders()]


def made(client: Acme) -> str | None:
    order = models.Order(id="a")
    res = client.make_order(request=models.MakeOrderRequest(body=order))
    if res.progress is not None:
        with res.progress as events:
            for event in events:
                print(event.id, res.headers["x-cost"])
    new = res.two_hundred_and_one_application_json_object
    return None if new is None else new.name


async def waited_for(client: AsyncAcme) -> models.ListOrdersResponseAsync | None:
    page = await client.list_orders()
    async for order in page:
        print(order.id)
    res = await client.make_order(request={"body": {"id": "a"}, "dry": True})
    if res.progress is not None:
        async with res.progress as events:
            async for event in events:
                print(event.id)
    return await page.next()


def written(meta: models.HTTPMetadata) -> models.ListOrdersResponse:
    return models.ListOrdersResponse(http_meta=meta, order_list=models.OrderList())
