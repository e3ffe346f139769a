"""Item 54: a cancel cancels the awaited future at once; the task feels it in the next iteration."""

import asyncio

from scenario import log, outcome


async def waiter(future):
    try:
        await future
    except asyncio.CancelledError:
        log("waiter cancelled")
        raise


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    task.cancel()
    log(f"{outcome(future)}, {outcome(task)}")
    await asyncio.sleep(0)
    log(f"{outcome(future)}, {outcome(task)}")
