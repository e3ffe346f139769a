"""Item 57: a task that cancels itself feels it at its next suspension, not at an await of what is done."""

import asyncio

from scenario import attempt, log, outcome


async def work(done, pending):
    asyncio.current_task().cancel()
    log(await done)
    try:
        await pending
    except asyncio.CancelledError:
        log(f"cancelled, awaited is {outcome(pending)}")
        raise


async def sleeps():
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        log("cancelled in sleep")
    await asyncio.sleep(0)
    log("goes on")
    return 3


async def main():
    loop = asyncio.get_running_loop()
    done, pending = loop.create_future(), loop.create_future()
    done.set_result("done")
    log(await attempt(asyncio.create_task(work(done, pending))))
    log(await attempt(asyncio.create_task(sleeps())))
