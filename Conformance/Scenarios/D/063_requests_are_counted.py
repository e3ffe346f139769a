"""Item 63: requests are counted; taking one back lowers the count, never below zero."""

import asyncio

from scenario import attempt, log


async def work():
    for i in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            log("swallowed")


async def main():
    task = asyncio.create_task(work())
    log(task.uncancel())
    await asyncio.sleep(1)
    task.cancel()
    task.cancel()
    log(task.cancelling())
    log(task.uncancel())
    log(task.cancelling())
    log(task.uncancel())
    log(task.uncancel())
    log(await attempt(task))
