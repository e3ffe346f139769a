"""Item 128: notify wakes the oldest waiters, at most as many as there are."""

import asyncio

from scenario import log


async def waiter(name, condition):
    await condition.acquire()
    await condition.wait()
    log(f"{name} woken")
    condition.release()


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(name, condition)) for name in "abcde"]
    await asyncio.sleep(1)
    await condition.acquire()
    condition.notify(2)
    condition.release()
    await asyncio.sleep(1)
    log("two")
    await condition.acquire()
    condition.notify()
    condition.release()
    await asyncio.sleep(1)
    log("one")
    await condition.acquire()
    condition.notify(10)
    condition.notify_all()
    condition.release()
    for task in tasks:
        await task
