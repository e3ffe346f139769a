"""Item 59: two cancels before delivery raise once and count two; one after delivery raises again."""

import asyncio

from scenario import attempt, log


async def work():
    for i in range(3):
        try:
            await asyncio.sleep(10)
            log("slept")
        except asyncio.CancelledError as error:
            log(f"cancelled: {error.args[0]}, {asyncio.current_task().cancelling()}")
    return "end"


async def waits(future):
    await future


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel("first")
    task.cancel("second")
    await asyncio.sleep(1)
    task.cancel("third")
    log(await attempt(task))
    log(task.cancelling())
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waits(future))
    await asyncio.sleep(0)
    task.cancel("fourth")
    task.cancel("fifth")
    try:
        await task
    except asyncio.CancelledError as error:
        log(f"cancelled: {error.args[0]}")
