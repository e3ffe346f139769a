"""Item 101: a cancel from outside stays a cancellation, also when the deadline comes in the same iteration."""

import asyncio

from scenario import attempt, log


async def work(delay):
    async with asyncio.timeout(delay):
        await asyncio.sleep(10)


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(work(5))
    await asyncio.sleep(1)
    task.cancel()
    log(await attempt(task))
    log(task.cancelling())
    task = asyncio.create_task(work(1))
    loop.call_later(1, task.cancel)
    log(await attempt(task))
    log(task.cancelling())
    task = asyncio.create_task(work(1))
    await asyncio.sleep(0)
    loop.call_later(1, task.cancel)
    log(await attempt(task))
    log(task.cancelling())
