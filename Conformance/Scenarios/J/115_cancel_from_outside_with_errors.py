"""Item 115: with child errors the group is raised, and the cancel comes back at the next suspension."""

import asyncio

from scenario import Error, attempt, describe, log


async def fails_on_cancel():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        raise Error("child")


async def work():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails_on_cancel())
            await asyncio.sleep(100)
    except* Error as errors:
        log(describe(errors))
    log(asyncio.current_task().cancelling())
    try:
        await asyncio.sleep(0)
        log("never")
    except asyncio.CancelledError:
        log("cancelled at the next suspension")
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    log(await attempt(task))
