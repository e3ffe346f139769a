"""Item 12: an exception in a callback goes to the handler, and the rest of the iteration runs."""

import asyncio

from scenario import Error, log


def fail(exception):
    raise exception


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: fail(Error("callback")))
    loop.call_soon(lambda: log("next"))
    loop.call_soon(lambda: fail(asyncio.CancelledError()))
    loop.call_soon(lambda: log("after the stray cancellation"))
    loop.call_later(0, lambda: fail(Error("timer")))
    loop.call_later(0, lambda: log("next timer"))
    await asyncio.sleep(1)
    log("main")
