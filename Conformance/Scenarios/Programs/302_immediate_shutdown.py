"""Item 302: an immediate shutdown drops the items and wakes getters, putters and joiners."""

import asyncio

from scenario import attempt, log, tried


async def named(name, awaitable):
    log(f"{name}: {await attempt(awaitable)}")


async def main():
    queue = asyncio.Queue(2)
    queue.put_nowait("a")
    queue.put_nowait("b")
    tasks = [asyncio.create_task(named(f"put {i}", queue.put(i))) for i in range(3)]
    tasks.append(asyncio.create_task(named("join", queue.join())))
    await asyncio.sleep(1)
    log(queue.get_nowait())
    tasks[1].cancel()
    queue.shutdown(immediate=True)
    log(f"size {queue.qsize()}")
    await asyncio.sleep(1)
    log(tried(queue.task_done))
    await asyncio.wait(tasks)
    await named("get", queue.get())
    await named("put", queue.put("late"))
    queue.shutdown()
    empty = asyncio.Queue()
    getters = [asyncio.create_task(named(f"get {i}", empty.get())) for i in range(3)]
    await asyncio.sleep(1)
    empty.put_nowait("one")
    getters[0].cancel()
    empty.shutdown(immediate=True)
    await asyncio.wait(getters)
    await named("join empty", asyncio.wait_for(empty.join(), 1))
