"""Item 23: the completion of a pending future queues the resume for the next iteration."""

import asyncio

from scenario import log, outcome


async def waiter(future):
    log("waiter waits")
    log(f"waiter got {await future}")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    loop.call_soon(lambda: log("queued before"))
    future.set_result(5)
    loop.call_soon(lambda: log("queued after"))
    log("set")
    await asyncio.sleep(0)
    log(f"main, waiter {outcome(task)}")
    await task
