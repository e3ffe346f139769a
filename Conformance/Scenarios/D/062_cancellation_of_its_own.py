"""Item 62: a coroutine that raises the cancellation itself, or awaits a cancelled future, ends cancelled."""

import asyncio

from scenario import attempt, log, outcome


async def raises():
    raise asyncio.CancelledError()


async def awaits(future):
    await future


async def main():
    task = asyncio.create_task(raises())
    log(await attempt(task))
    log(f"{outcome(task)} {task.cancelling()}")
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(awaits(future))
    await asyncio.sleep(1)
    future.cancel()
    log(await attempt(task))
    log(f"{outcome(task)} {task.cancelling()}")
