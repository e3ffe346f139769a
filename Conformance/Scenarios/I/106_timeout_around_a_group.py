"""Item 106: around a group expiry cancels the children and leaves as a timeout, or as the group if a child failed."""

import asyncio

from scenario import Error, attempt, log, sleeper


async def fails_on_cancel():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise Error("clean-up")


async def quiet():
    async with asyncio.timeout(1):
        async with asyncio.TaskGroup() as group:
            group.create_task(sleeper("a"))
            group.create_task(sleeper("b"))


async def failing():
    async with asyncio.timeout(1):
        async with asyncio.TaskGroup() as group:
            group.create_task(sleeper("a"))
            group.create_task(fails_on_cancel())


async def main():
    log(await attempt(quiet()))
    log(await attempt(failing()))
    log(asyncio.current_task().cancelling())
