"""Item 125: set followed by clear in one step still releases who was waiting."""

import asyncio

from scenario import log, outcome


async def waiter(name, event):
    log(f"{name} waits")
    await event.wait()
    log(f"{name} released, set {event.is_set()}")


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in "ab"]
    await asyncio.sleep(1)
    event.set()
    event.clear()
    late = asyncio.create_task(waiter("late", event))
    for task in tasks:
        await task
    log(outcome(late))
    event.set()
    await late
