"""Item 303: a priority queue whose putters and getters are cancelled just when they are woken."""

import asyncio

from scenario import log, tried


async def put(queue, item):
    try:
        await queue.put(item)
        log(f"put {item}")
    except asyncio.CancelledError:
        log(f"put {item} cancelled")
        raise


async def get(queue, name):
    try:
        log(f"{name} got {await queue.get()}")
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        raise


async def main():
    queue = asyncio.PriorityQueue(1)
    putters = [asyncio.create_task(put(queue, item)) for item in (5, 3, 4, 1)]
    await asyncio.sleep(0)
    log(f"got {queue.get_nowait()}")
    putters[1].cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log(f"size {queue.qsize()}")
    log(f"got {await queue.get()}")
    log(f"got {await queue.get()}")
    await asyncio.wait(putters)
    getters = [asyncio.create_task(get(queue, name)) for name in "abc"]
    await asyncio.sleep(1)
    queue.put_nowait(9)
    getters[0].cancel()
    await asyncio.sleep(0)
    await queue.put(8)
    await queue.put(7)
    getters[2].cancel()
    await asyncio.wait(getters)
    log(f"size {queue.qsize()}")
    stack = asyncio.LifoQueue(3)
    for i in range(3):
        stack.put_nowait(i)
    log(tried(lambda: stack.put_nowait(3)))
    for _ in range(4):
        log(tried(stack.get_nowait))
