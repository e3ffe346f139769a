"""Item 112: the body is interrupted only where it suspends; one that swallows that goes on to its end."""

import asyncio

from scenario import Error, attempt, log


async def fails():
    raise Error("child")


async def no_suspension():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails())
        log("body to the end")


async def swallows():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails())
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            log("swallowed")
        await asyncio.sleep(1)
        log("went on")


async def main():
    log(await attempt(no_suspension()))
    log(await attempt(swallows()))
