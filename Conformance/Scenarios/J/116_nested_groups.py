"""Item 116: an outer error cancels the inner block; an inner error gives a group inside a group."""

import asyncio

from scenario import attempt, error_after, log, sleeper


async def outer_fails():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(error_after(1, "outer"))
        try:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(sleeper("inner"))
                await asyncio.sleep(100)
        except asyncio.CancelledError:
            log("inner block cancelled")
            raise


async def inner_fails():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(sleeper("outer"))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(error_after(1, "inner"))
            await asyncio.sleep(100)


async def both_fail():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(error_after(1, "outer"))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(error_after(1, "inner"))
            await asyncio.sleep(100)


async def main():
    for body in (outer_fails(), inner_fails(), both_fail()):
        log(await attempt(body))
        log(asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    log("end")
