"""Item 24: waiters of a future resume in order, mixed with its done callbacks."""

import asyncio

from scenario import log


async def waiter(name, future):
    log(f"{name} waits")
    log(f"{name} got {await future}")


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter("a", future)), asyncio.create_task(waiter("b", future))]
    await asyncio.sleep(0)
    future.add_done_callback(lambda done: log("callback 1"))
    tasks.append(asyncio.create_task(waiter("c", future)))
    await asyncio.sleep(0)
    future.add_done_callback(lambda done: log("callback 2"))
    future.set_result(1)
    for task in tasks:
        await task
