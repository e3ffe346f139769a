"""Item 88: with a timeout of zero a running task is cancelled and waited for; how it ends decides."""

import asyncio

from scenario import Error, attempt, log, outcome


async def ends_with(how):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        log("cleaned up")
        if how == "error":
            raise Error("x")
        if how == "cancelled":
            raise
    return 5


async def main():
    for how in ("cancelled", "value", "error"):
        task = asyncio.create_task(ends_with(how))
        await asyncio.sleep(1)
        log(await attempt(asyncio.wait_for(task, 0)))
        log(outcome(task))
