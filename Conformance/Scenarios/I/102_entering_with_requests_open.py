"""Item 102: a task that enters with requests open can still time out; what counts is the count on entry."""

import asyncio

from scenario import attempt, log


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log(f"swallowed, {asyncio.current_task().cancelling()}")
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(10)
    except TimeoutError:
        log(f"timed out, {asyncio.current_task().cancelling()}")
    return "end"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    log(await attempt(task))
