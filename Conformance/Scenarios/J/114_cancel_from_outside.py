"""Item 114: a cancel from outside cancels and awaits the children and leaves as it came; further ones do not cut that."""

import asyncio

from scenario import attempt, log


async def cleans_up(name):
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(3)
        log(f"{name} cleaned up")


async def in_the_body():
    async with asyncio.TaskGroup() as group:
        group.create_task(cleans_up("a"))
        await asyncio.sleep(100)


async def at_the_exit():
    async with asyncio.TaskGroup() as group:
        group.create_task(cleans_up("b"))


async def main():
    for body in (in_the_body(), at_the_exit()):
        task = asyncio.create_task(body)
        await asyncio.sleep(1)
        task.cancel("outside")
        try:
            await task
        except asyncio.CancelledError as error:
            log(f"cancelled: {error.args[0]}")
        log(task.cancelling())
    twice = asyncio.create_task(at_the_exit())
    await asyncio.sleep(1)
    twice.cancel()
    await asyncio.sleep(1)
    twice.cancel()
    log(await attempt(twice))
