"""Item 5: a delay of zero or less is a timer of the next iteration, behind the callbacks queued before it runs."""

import asyncio

from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, lambda: log("timer 0"))
    loop.call_later(-1, lambda: log("timer -1"))
    loop.call_soon(lambda: log("callback"))
    await asyncio.sleep(0)
    log("main")
    loop.call_later(-5, lambda: log("timer -5"))
    loop.call_soon(lambda: log("callback 2"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log("end")
