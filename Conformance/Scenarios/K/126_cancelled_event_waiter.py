"""Item 126: a cancelled waiter of an event is gone."""

import asyncio

from scenario import attempt, log


async def waiter(name, event):
    try:
        await event.wait()
        log(f"{name} released")
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        raise


async def main():
    event = asyncio.Event()
    a, b, c = [asyncio.create_task(waiter(name, event)) for name in "abc"]
    await asyncio.sleep(1)
    a.cancel()
    await asyncio.sleep(0)
    event.set()
    b.cancel()
    log(f"{await attempt(a)}, {await attempt(b)}, {await attempt(c)}")
