"""Item 146: an immediate shutdown drops the items, counts each as done, and wakes getters and joiners."""

import asyncio

from scenario import attempt, log


async def getter(name, queue):
    log(f"{name}: {await attempt(queue.get())}")


async def putter(name, queue):
    log(f"{name}: {await attempt(queue.put(name))}")


async def joiner(queue):
    await queue.join()
    log("joined")


async def main():
    queue = asyncio.Queue(2)
    queue.put_nowait("x")
    queue.put_nowait("y")
    join = asyncio.create_task(joiner(queue))
    put = asyncio.create_task(putter("p", queue))
    await asyncio.sleep(1)
    queue.shutdown(immediate=True)
    log(queue.qsize())
    await join
    await put
    queue.shutdown(immediate=True)
    await getter("late", queue)
    empty = asyncio.Queue()
    waiting = [asyncio.create_task(getter(name, empty)) for name in "ab"]
    await asyncio.sleep(1)
    empty.shutdown(immediate=True)
    for task in waiting:
        await task
