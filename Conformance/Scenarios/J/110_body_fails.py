"""Item 110: an exception of the body cancels and awaits the children and is put in the group."""

import asyncio

from scenario import Error, attempt, log, sleeper


async def with_children():
    async with asyncio.TaskGroup() as group:
        group.create_task(sleeper("a"))
        await asyncio.sleep(1)
        raise Error("body")


async def alone():
    async with asyncio.TaskGroup():
        raise Error("alone")


async def main():
    log(await attempt(with_children()))
    log(await attempt(alone()))
