"""Item 60: a task that swallows the cancellation goes on and is not cancelled; the request stays counted."""

import asyncio

from scenario import attempt, log, outcome


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log("swallowed")
    await asyncio.sleep(1)
    log("went on")
    return 4


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    log(await attempt(task))
    log(f"{outcome(task)} {task.cancelling()}")
