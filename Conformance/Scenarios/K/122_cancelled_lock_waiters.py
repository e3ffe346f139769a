"""Item 122: a cancelled waiter leaves the queue; one woken and then cancelled passes the lock on."""

import asyncio

from scenario import attempt, log


async def worker(name, lock):
    log(f"{name} wants")
    try:
        async with lock:
            log(f"{name} has")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        raise


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a, b, c, d = [asyncio.create_task(worker(name, lock)) for name in "abcd"]
    await asyncio.sleep(1)
    b.cancel()
    await asyncio.sleep(0)
    lock.release()
    a.cancel()
    log(f"{await attempt(a)}, {await attempt(b)}, {await attempt(c)}, {await attempt(d)}")
    log(f"locked {lock.locked()}")
