"""Item 124: set wakes all waiters in order, one hop later; who waits after set passes at once."""

import asyncio

from scenario import log


async def waiter(name, event):
    log(f"{name} waits")
    await event.wait()
    log(f"{name} passes")


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in "abc"]
    await asyncio.sleep(1)
    log(event.is_set())
    event.set()
    log(event.is_set())
    await waiter("main", event)
    for task in tasks:
        await task
