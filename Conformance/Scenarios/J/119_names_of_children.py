"""Item 119: a group passes names to its children, and needs a current task."""

import asyncio

from scenario import log, tried


async def who():
    log(asyncio.current_task().get_name())


async def enter():
    async with asyncio.TaskGroup():
        log("never")


def step():
    coro = enter()
    log(tried(lambda: coro.send(None)))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(who(), name="child")
    asyncio.get_running_loop().call_soon(step)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log("end")
