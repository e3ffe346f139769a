"""Item 130: a wait that is cancelled takes the lock again before the cancellation leaves."""

import asyncio

from scenario import attempt, log, outcome


async def waiter(condition):
    await condition.acquire()
    try:
        await condition.wait()
    except asyncio.CancelledError:
        log(f"waiter cancelled, locked {condition.locked()}")
        raise
    finally:
        condition.release()


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(1)
    await condition.acquire()
    task.cancel()
    await asyncio.sleep(1)
    log(f"main releases, {outcome(task)}")
    condition.release()
    log(await attempt(task))
    log(f"locked {condition.locked()}")
    await condition.acquire()
    log(await attempt(asyncio.wait_for(condition.wait(), 1)))
    log(f"locked {condition.locked()}")
    condition.release()
