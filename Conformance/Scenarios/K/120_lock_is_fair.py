"""Item 120: a lock is given in order; a newcomer does not overtake a waiter that was woken but has not run."""

import asyncio

from scenario import log


async def worker(name, lock):
    log(f"{name} wants")
    async with lock:
        log(f"{name} has")
        await asyncio.sleep(1)
    log(f"{name} left")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(worker(name, lock)) for name in ("a", "b", "c")]
    await asyncio.sleep(1)
    lock.release()
    tasks.append(asyncio.create_task(worker("newcomer task", lock)))
    await lock.acquire()
    log("main has")
    lock.release()
    for task in tasks:
        await task
