"""Item 301: producers and consumers on a bounded queue, with task_done, join and a shutdown at the end."""

import asyncio

from scenario import log, show


async def producer(name, queue, count):
    for i in range(count):
        await queue.put(f"{name}{i}")
        log(f"put {name}{i}, size {queue.qsize()}")
        if i % 2:
            await asyncio.sleep(1)


async def consumer(name, queue):
    try:
        while True:
            item = await queue.get()
            log(f"{name} got {item}")
            await asyncio.sleep(0 if item.endswith("0") else 2)
            queue.task_done()
    except asyncio.QueueShutDown:
        log(f"{name} is shut down")
        return name


async def main():
    queue = asyncio.Queue(2)
    consumers = [asyncio.create_task(consumer(name, queue)) for name in "xy"]
    producers = [asyncio.create_task(producer(name, queue, 3)) for name in "abc"]
    await asyncio.gather(*producers)
    log(f"produced, full {queue.full()}, empty {queue.empty()}")
    await queue.join()
    log("joined")
    queue.shutdown()
    log(show(await asyncio.gather(*consumers)))
