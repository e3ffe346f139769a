"""Item 117: a cancellation that the body raises itself leaves without a group."""

import asyncio

from scenario import attempt, log, sleeper


async def run_group():
    async with asyncio.TaskGroup() as group:
        group.create_task(sleeper("a"))
        await asyncio.sleep(1)
        raise asyncio.CancelledError()


async def main():
    log(await attempt(run_group()))
    log(asyncio.current_task().cancelling())
