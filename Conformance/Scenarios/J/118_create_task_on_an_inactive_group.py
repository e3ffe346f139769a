"""Item 118: a group that aborts or is done takes no more children."""

import asyncio

from scenario import attempt, error_after, log, sleeper, tried


async def run_group():
    async with asyncio.TaskGroup() as group:
        group.create_task(error_after(1, "x"))
        try:
            await asyncio.sleep(10)
        finally:
            log(f"aborting: {tried(lambda: group.create_task(sleeper('never')))}")


async def main():
    log(await attempt(run_group()))
    async with asyncio.TaskGroup() as group:
        pass
    log(f"done: {tried(lambda: group.create_task(sleeper('never')))}")
