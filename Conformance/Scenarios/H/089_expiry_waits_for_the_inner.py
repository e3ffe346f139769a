"""Item 89: on expiry the inner is cancelled and fully waited for."""

import asyncio

from scenario import attempt, log, outcome


async def cleans_up():
    try:
        await asyncio.sleep(100)
    finally:
        log("cancelled")
        await asyncio.sleep(3)
        log("cleaned up")


async def main():
    log(await attempt(asyncio.wait_for(cleans_up(), 1)))
    task = asyncio.create_task(cleans_up())
    log(await attempt(asyncio.wait_for(task, 1)))
    log(f"{outcome(task)}, {asyncio.current_task().cancelling()}")
