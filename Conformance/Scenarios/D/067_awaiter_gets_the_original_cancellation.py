"""Item 67: the awaiter of a cancelled task gets the exception object that ended it."""

import asyncio

from scenario import log


async def work(seen):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        seen.append(error)
        raise


async def main():
    seen = []
    task = asyncio.create_task(work(seen))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        log(error is seen[0])
