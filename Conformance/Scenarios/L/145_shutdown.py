"""Item 145: after shutdown puts raise, gets drain what is left and then raise, and join goes on working."""

import asyncio

from scenario import attempt, log, tried


async def putter(name, queue):
    log(f"{name}: {await attempt(queue.put(name))}")


async def getter(name, queue):
    log(f"{name}: {await attempt(queue.get())}")


async def joiner(queue):
    await queue.join()
    log("joined")


async def main():
    empty = asyncio.Queue()
    waiting = [asyncio.create_task(getter(name, empty)) for name in "ab"]
    await asyncio.sleep(1)
    empty.shutdown()
    for task in waiting:
        await task
    queue = asyncio.Queue(2)
    queue.put_nowait("x")
    queue.put_nowait("y")
    tasks = [asyncio.create_task(putter(name, queue)) for name in "cd"]
    join = asyncio.create_task(joiner(queue))
    await asyncio.sleep(1)
    queue.shutdown()
    for task in tasks:
        await task
    log(tried(lambda: queue.put_nowait("z")))
    for i in range(3):
        await getter(f"get {i}", queue)
    log(tried(queue.get_nowait))
    queue.task_done()
    queue.task_done()
    await join
