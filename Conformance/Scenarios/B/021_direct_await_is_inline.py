"""Item 21: awaiting a coroutine runs it inline: no hop, same task."""

import asyncio

from scenario import log


async def inner(depth):
    log(f"inner {depth} in {asyncio.current_task().get_name()}")
    if depth > 0:
        return 1 + await inner(depth - 1)
    return 0


async def main():
    asyncio.current_task().set_name("main")
    asyncio.get_running_loop().call_soon(lambda: log("hop"))
    log(await inner(5))
    await asyncio.sleep(0)
    log("end")
