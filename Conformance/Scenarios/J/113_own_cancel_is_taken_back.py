"""Item 113: the group takes the cancel of its parent back; nothing leaks."""

import asyncio

from scenario import attempt, error_after, log


async def run_group():
    async with asyncio.TaskGroup() as group:
        group.create_task(error_after(1, "x"))
        await asyncio.sleep(10)


async def main():
    log(await attempt(run_group()))
    log(asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    log("end")
