"""Item 308: a timeout that expires in the iteration in which its task is cancelled, or its body ends."""

import asyncio

from scenario import attempt, log, outcome


async def bounded(seconds, body):
    try:
        async with asyncio.timeout(seconds):
            await body
            log("body ends")
        log("in time")
    except TimeoutError:
        log(f"timed out, requests {asyncio.current_task().cancelling()}")
        await asyncio.sleep(0)
        log("goes on")
    except asyncio.CancelledError as error:
        log(f"cancelled, by message {error.args == ('outside',)}, requests {asyncio.current_task().cancelling()}")
        raise


async def swallowing(seconds):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        log("swallowed")
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    for order in ("cancel first", "timeout first", "both before the step"):
        log(order)
        if order == "cancel first":
            start = loop.time()
            task = None
            loop.call_at(start + 2, lambda: task.cancel("outside"))
            task = asyncio.create_task(bounded(2, asyncio.sleep(10)))
            log(await attempt(task))
        elif order == "timeout first":
            task = asyncio.create_task(bounded(2, asyncio.sleep(10)))
            await asyncio.sleep(0)
            loop.call_later(2, lambda: task.cancel("outside"))
            log(await attempt(task))
        else:
            future = loop.create_future()
            task = asyncio.create_task(bounded(2, future))
            await asyncio.sleep(0)
            loop.call_later(2, lambda: (future.set_result(None), task.cancel("outside")))
            log(await attempt(task))
        log(f"{outcome(task)}, requests {task.cancelling()}")
    await bounded(2, asyncio.sleep(2))
    await bounded(2, swallowing(10))
    await bounded(2, asyncio.wait_for(asyncio.sleep(5), 2))
    log(await attempt(asyncio.wait_for(asyncio.sleep(2, "both"), 2)))
