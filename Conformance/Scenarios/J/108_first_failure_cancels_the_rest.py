"""Item 108: the first failing child cancels siblings and body; the group holds every error."""

import asyncio

from scenario import Error, attempt, error_after, log, sleeper


async def fails_late(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise Error(name)


async def run_group():
    async with asyncio.TaskGroup() as group:
        group.create_task(sleeper("a"))
        group.create_task(error_after(1, "b"))
        group.create_task(fails_late("c"))
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            log("body cancelled")
            raise


async def main():
    log(await attempt(run_group()))
