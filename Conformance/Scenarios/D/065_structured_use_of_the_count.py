"""Item 65: who cancels takes the request back, and swallows the cancellation only if the count is as on entry."""

import asyncio

from scenario import attempt, log


async def block(name):
    task = asyncio.current_task()
    before = task.cancelling()
    handle = asyncio.get_running_loop().call_later(1, task.cancel)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        if task.uncancel() > before:
            log(f"{name}: from outside too")
            raise
        log(f"{name}: own")
    finally:
        handle.cancel()
    return before


async def main():
    log(await attempt(asyncio.create_task(block("alone"))))
    task = asyncio.create_task(block("both"))
    asyncio.get_running_loop().call_later(1, task.cancel)
    log(await attempt(task))
    log(task.cancelling())
