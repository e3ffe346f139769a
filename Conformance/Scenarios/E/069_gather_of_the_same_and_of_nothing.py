"""Item 69: an awaitable given twice runs once and appears twice; nothing gives an empty list at once."""

import asyncio

from scenario import log, outcome, show, value_after


async def work():
    log("runs")
    await asyncio.sleep(1)
    return 3


async def main():
    task = asyncio.create_task(work())
    log(show(await asyncio.gather(task, task, value_after(0, 1), task)))
    nothing = asyncio.gather(*[])
    asyncio.get_running_loop().call_soon(lambda: log("hop"))
    log(outcome(nothing))
    log(show(await nothing))
    await asyncio.sleep(0)
