"""Item 28: operations that need not wait do not hop."""

import asyncio

from scenario import log


async def main():
    asyncio.get_running_loop().call_soon(lambda: log("hop"))
    lock, semaphore, event = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Event()
    queue = asyncio.Queue(2)
    async with lock:
        log("lock")
    async with semaphore:
        log("semaphore")
    event.set()
    await event.wait()
    log("event")
    await queue.join()
    log("join")
    await queue.put(1)
    await queue.put(2)
    log("put")
    log(await queue.get())
    async with asyncio.TaskGroup():
        log("group")
    async with asyncio.timeout(1):
        log("timeout")
    await asyncio.sleep(0)
    log("end")
