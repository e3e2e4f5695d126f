"""The drivers that carry out a call's steps: one that blocks, one that doesn't."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from .bounds import TooLong
from .errors import InvalidRequestError
from .failure import TransportFailure, failure_of, unreadable
from .steps import Close, Exclusive, Read, Send, Sleep, Step, Steps
from .transport import AsyncTransport, Transport

if TYPE_CHECKING:
    from .response import Response

# What calls are told of, and may get over; everything else ends them.
_TOLD = (InvalidRequestError, TooLong, TransportFailure)


class Driver:
    """Carries out the steps of a client's calls over its connections."""

    def __init__(self, transport: Transport, async_transport: AsyncTransport) -> None:
        self.transport = transport
        self.async_transport = async_transport
        self._locks: dict[str, Lock] = {}
        self._async_locks: WeakKeyDictionary[Any, dict[str, Any]] = WeakKeyDictionary()
        self._lock = Lock()

    def run(self, steps: Steps[Any]) -> Any:
        """Carry out steps. If they fail, whatever the reason, the last response's connection is given back."""
        response: Response | None = None
        try:
            step = next(steps)
            while True:
                try:
                    answer = self._do(step)
                except _TOLD as error:
                    step = steps.throw(error)
                else:
                    if isinstance(step, Send):
                        response = answer
                    step = steps.send(answer)
        except StopIteration as stop:
            return stop.value
        except BaseException:
            if response is not None:
                response.close()
            raise

    def _do(self, step: Step) -> Any:
        if isinstance(step, Send):
            return self.transport.send(step.request, step.timeout)
        if isinstance(step, Read):
            try:
                return step.response.read()
            except unreadable() as error:
                raise failure_of(error) from error
        if isinstance(step, Close):
            return step.response.close()
        if isinstance(step, Sleep):
            from time import sleep

            return sleep(step.seconds)
        with self._lock:
            lock = self._locks.setdefault(step.key, Lock())
        with lock:
            return self.run(step.steps)

    async def run_async(self, steps: Steps[Any]) -> Any:
        """Carry out steps without blocking."""
        response: Response | None = None
        try:
            step = next(steps)
            while True:
                try:
                    answer = await self._do_async(step)
                except _TOLD as error:
                    step = steps.throw(error)
                else:
                    if isinstance(step, Send):
                        response = answer
                    step = steps.send(answer)
        except StopIteration as stop:
            return stop.value
        except BaseException:
            if response is not None:
                await response.aclose()
            raise

    async def _do_async(self, step: Step) -> Any:
        if isinstance(step, Send):
            return await self.async_transport.send(step.request, step.timeout)
        if isinstance(step, Read):
            try:
                return await step.response.aread()
            except unreadable() as error:
                raise failure_of(error) from error
        if isinstance(step, Close):
            return await step.response.aclose()
        if isinstance(step, Sleep):
            from asyncio import sleep

            return await sleep(step.seconds)
        async with self._async_lock(step):
            return await self.run_async(step.steps)

    def _async_lock(self, step: Exclusive) -> Any:
        from asyncio import Lock as AsyncLock
        from asyncio import get_running_loop

        locks = self._async_locks.setdefault(get_running_loop(), {})
        return locks.setdefault(step.key, AsyncLock())
