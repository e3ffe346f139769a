"""Item 141: getters and putters are woken in order; a getter that finds the item taken waits again."""

import asyncio

from scenario import log


async def getter(name, queue):
    log(f"{name} got {await queue.get()}")


async def putter(name, queue):
    await queue.put(name)
    log(f"{name} put")


async def main():
    queue = asyncio.Queue(1)
    getters = [asyncio.create_task(getter(name, queue)) for name in "abc"]
    await asyncio.sleep(1)
    queue.put_nowait(1)
    log(f"taken {queue.get_nowait()}")
    await asyncio.sleep(1)
    for item in (2, 3, 4):
        await queue.put(item)
        log(f"put {item}")
    for task in getters:
        await task
    putters = [asyncio.create_task(putter(name, queue)) for name in "defg"]
    await asyncio.sleep(1)
    for i in range(4):
        log(f"main got {await queue.get()}")
    for task in putters:
        await task
