"""Item 81: wait refuses an empty set; a task given twice counts once."""

import asyncio

from scenario import attempt, log, value_after


async def main():
    log(await attempt(asyncio.wait([])))
    task = asyncio.create_task(value_after(1, 1))
    done, pending = await asyncio.wait([task, task])
    log(f"{len(done)} done, {len(pending)} pending")
