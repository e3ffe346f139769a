"""Item 8: a handle cancelled before it starts does not run, even later in the same iteration."""

import asyncio

from scenario import log


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: victim.cancel())
    victim = loop.call_soon(lambda: log("victim"))
    timer = loop.call_later(1, lambda: log("timer"))
    other = loop.call_later(1, lambda: log("other timer"))
    loop.call_later(0.5, lambda: timer.cancel())
    ran = loop.call_soon(lambda: log("ran"))
    await asyncio.sleep(0)
    ran.cancel()
    ran.cancel()
    victim.cancel()
    await asyncio.sleep(2)
    timer.cancel()
    other.cancel()
    log("main")
