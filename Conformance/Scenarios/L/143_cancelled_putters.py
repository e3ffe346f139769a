"""Item 143: a cancelled putter puts nothing; if it had been woken, the slot goes to the next."""

import asyncio

from scenario import attempt, log


async def putter(name, queue):
    try:
        await queue.put(name)
        log(f"{name} put")
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        raise


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("first")
    a, b, c = [asyncio.create_task(putter(name, queue)) for name in "abc"]
    await asyncio.sleep(1)
    a.cancel()
    log(queue.get_nowait())
    b.cancel()
    log(f"{await attempt(a)}, {await attempt(b)}")
    log(await attempt(c))
    log(queue.get_nowait())
    log(queue.qsize())
