"""Item 3: in one iteration the callbacks queued earlier run before the timers that are due."""

import asyncio

from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, lambda: log("timer at 1"))
    loop.call_later(1, lambda: loop.call_soon(lambda: log("queued by the timer")))
    loop.call_later(0, lambda: log("timer at 0"))
    loop.call_soon(lambda: log("callback"))
    loop.call_soon(lambda: loop.call_later(0, lambda: log("timer of the callback")))
    loop.call_soon(lambda: loop.call_soon(lambda: log("callback of the callback")))
    await asyncio.sleep(2)
    log("main")
