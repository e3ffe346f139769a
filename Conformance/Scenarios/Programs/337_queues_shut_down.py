"""Item 337: queues that are shut down while they are full, empty, joined, and while their waiters are cancelled or timed out."""

import asyncio

from scenario import attempt, log, outcome, tried


async def get(queue, name):
    log(f"{name}: {await attempt(queue.get())}")


async def put(queue, name, item):
    log(f"{name}: {await attempt(queue.put(item))}")


async def consume(queue):
    try:
        while True:
            item = await queue.get()
            log(f"item {item}")
            await asyncio.sleep(1)
            queue.task_done()
    except asyncio.QueueShutDown:
        log("consumer ends")


async def drains(kind):
    queue = kind(2)
    for i in (3, 1):
        queue.put_nowait(i)
    putters = [asyncio.create_task(put(queue, f"put {i}", i)) for i in (2, 4)]
    joiner = asyncio.create_task(queue.join())
    await asyncio.sleep(1)
    queue.shutdown()
    log(tried(lambda: queue.put_nowait(5)))
    await asyncio.sleep(0)
    log(f"size {queue.qsize()}")
    await consume(queue)
    await asyncio.gather(*putters)
    log(await attempt(joiner))
    log(tried(queue.get_nowait))
    log(f"one more is fine {tried(queue.task_done) == 'done'}")
    queue.shutdown(immediate=True)
    log(f"empty {queue.empty()}")


async def at_once():
    queue = asyncio.Queue(1)
    getter = asyncio.create_task(get(queue, "getter"))
    other = asyncio.create_task(get(queue, "other"))
    await asyncio.sleep(1)
    queue.put_nowait("one")
    queue.shutdown(immediate=True)
    await asyncio.sleep(1)
    log(f"{outcome(getter)}, {outcome(other)}, size {queue.qsize()}")
    log(await attempt(queue.join()))


async def half_done():
    queue = asyncio.Queue()
    for i in range(3):
        queue.put_nowait(i)
    joiner = asyncio.create_task(queue.join())
    log(await queue.get())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log(outcome(joiner))
    log(f"one more is fine {tried(queue.task_done) == 'done'}")
    log(await attempt(joiner))
    log(f"one more is fine {tried(queue.task_done) == 'done'}")


async def cancelled_getters():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(get(queue, f"g{i}")) for i in range(3)]
    raw = asyncio.create_task(queue.get())
    await asyncio.sleep(1)
    queue.put_nowait("a")
    tasks[0].cancel()
    await asyncio.sleep(1)
    queue.put_nowait("b")
    queue.shutdown()
    raw.cancel()
    await asyncio.sleep(1)
    log(", ".join(outcome(task) for task in [raw] + tasks))


async def limits():
    queue = asyncio.Queue(1)
    log(await attempt(asyncio.wait_for(queue.get(), 2)))
    queue.put_nowait("x")
    blocked = asyncio.create_task(asyncio.wait_for(queue.put("y"), 2))
    await asyncio.sleep(2)
    log(queue.get_nowait())
    log(await attempt(blocked))
    log(f"size {queue.qsize()}")
    blocked = asyncio.create_task(queue.put("z"))
    late = asyncio.create_task(queue.put("late"))
    await asyncio.sleep(0)
    late.cancel()
    queue.shutdown()
    log(await attempt(blocked))
    log(await attempt(late))
    log(await attempt(asyncio.wait_for(queue.get(), 1)))
    log(await attempt(asyncio.wait_for(queue.get(), 1)))


async def main():
    for kind in (asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue):
        log(kind.__name__)
        await drains(kind)
    for part in (at_once, half_done, cancelled_getters, limits):
        log(part.__name__)
        await part()
