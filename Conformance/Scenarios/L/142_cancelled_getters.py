"""Item 142: a getter cancelled before or after being woken loses no item."""

import asyncio

from scenario import attempt, log


async def getter(name, queue):
    try:
        log(f"{name} got {await queue.get()}")
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        raise


async def main():
    queue = asyncio.Queue()
    a, b, c = [asyncio.create_task(getter(name, queue)) for name in "abc"]
    await asyncio.sleep(1)
    a.cancel()
    queue.put_nowait(1)
    b.cancel()
    log(f"{await attempt(a)}, {await attempt(b)}")
    log(await attempt(c))
    d = asyncio.create_task(getter("d", queue))
    await asyncio.sleep(1)
    queue.put_nowait(2)
    d.cancel()
    log(await attempt(d))
    log(queue.qsize())
