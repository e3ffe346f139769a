"""Item 109: a cancelled child is no error, and one that swallows the cancellation is waited for."""

import asyncio

from scenario import attempt, error_after, log, outcome, sleeper


async def swallows():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        log("swallowed")


async def by_hand():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(sleeper("a"))
        group.create_task(sleeper("b", 3))
        await asyncio.sleep(1)
        a.cancel()
    log(outcome(a))


async def swallowed():
    async with asyncio.TaskGroup() as group:
        group.create_task(swallows())
        group.create_task(error_after(1, "x"))


async def main():
    log(await attempt(by_hand()))
    log(await attempt(swallowed()))
