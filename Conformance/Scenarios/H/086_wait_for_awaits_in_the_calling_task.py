"""Item 86: without a timeout it is a plain await; with a positive one a coroutine runs in the calling task too."""

import asyncio

from scenario import attempt, error_after, log, value_after


async def where():
    log(asyncio.current_task().get_name())
    await asyncio.sleep(0)
    log(asyncio.current_task().get_name())
    return 1


async def main():
    asyncio.current_task().set_name("main")
    log(await asyncio.wait_for(where(), None))
    log(await asyncio.wait_for(where(), 5))
    asyncio.get_running_loop().call_soon(lambda: log("hop"))
    log(await asyncio.wait_for(value_after(0, 2), 5))
    log(await attempt(asyncio.wait_for(error_after(1, "x"), None)))
    log(await attempt(asyncio.wait_for(error_after(1, "y"), 5)))
