"""Item 105: a timeout block needs a current task."""

import asyncio

from scenario import log, tried


async def enter():
    async with asyncio.timeout(1):
        log("never")


def step():
    coro = enter()
    log(tried(lambda: coro.send(None)))


async def main():
    asyncio.get_running_loop().call_soon(step)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log("end")
