"""Item 140: first in first out, last in first out, or smallest first; the forms without waiting raise."""

import asyncio

from scenario import log, show, tried


async def main():
    for queue in (asyncio.Queue(), asyncio.LifoQueue(), asyncio.PriorityQueue()):
        for item in (2, 3, 1):
            await queue.put(item)
        log(f"{queue.qsize()} {queue.empty()} {queue.full()} {queue.maxsize}")
        log(show([await queue.get() for i in range(3)]))
    bounded = asyncio.Queue(1)
    log(tried(bounded.get_nowait))
    bounded.put_nowait(5)
    log(bounded.full())
    log(tried(lambda: bounded.put_nowait(6)))
    log(tried(bounded.get_nowait))
    unbounded = asyncio.Queue(-1)
    for i in range(100):
        unbounded.put_nowait(i)
    log(f"{unbounded.qsize()} {unbounded.full()}")
