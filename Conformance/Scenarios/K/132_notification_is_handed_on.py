"""Item 132: a waiter that was notified and then cancelled hands its notification on."""

import asyncio

from scenario import attempt, log


async def waiter(name, condition):
    await condition.acquire()
    try:
        await condition.wait()
        log(f"{name} woken")
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        raise
    finally:
        condition.release()


async def main():
    condition = asyncio.Condition()
    a, b = asyncio.create_task(waiter("a", condition)), asyncio.create_task(waiter("b", condition))
    await asyncio.sleep(1)
    await condition.acquire()
    condition.notify(1)
    a.cancel()
    condition.release()
    log(f"{await attempt(a)}, {await attempt(b)}")
    log(f"locked {condition.locked()}")
