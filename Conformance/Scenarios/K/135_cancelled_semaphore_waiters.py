"""Item 135: a waiter cancelled before or after being woken loses no permit."""

import asyncio

from scenario import attempt, log


async def worker(name, semaphore):
    try:
        await semaphore.acquire()
        log(f"{name} has")
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        raise


async def main():
    semaphore = asyncio.Semaphore(0)
    a, b, c = [asyncio.create_task(worker(name, semaphore)) for name in "abc"]
    await asyncio.sleep(1)
    a.cancel()
    semaphore.release()
    b.cancel()
    log(f"{await attempt(a)}, {await attempt(b)}, {await attempt(c)}")
    log(f"locked {semaphore.locked()}")
    semaphore.release()
    log(f"locked {semaphore.locked()}")
    d = asyncio.create_task(worker("d", semaphore))
    await d
    e = asyncio.create_task(worker("e", semaphore))
    f = asyncio.create_task(worker("f", semaphore))
    await asyncio.sleep(1)
    semaphore.release()
    semaphore.release()
    e.cancel()
    log(f"{await attempt(e)}, {await attempt(f)}")
    log(f"locked {semaphore.locked()}")
