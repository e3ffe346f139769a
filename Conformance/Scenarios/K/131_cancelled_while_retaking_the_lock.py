"""Item 131: a cancel while the lock is retaken is held back until the lock is there."""

import asyncio

from scenario import attempt, log, outcome


async def waiter(condition):
    await condition.acquire()
    try:
        await condition.wait()
        log("never")
    except asyncio.CancelledError:
        log(f"waiter cancelled, locked {condition.locked()}, {asyncio.current_task().cancelling()}")
        raise
    finally:
        condition.release()


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(1)
    await condition.acquire()
    condition.notify()
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    log(f"main releases, {outcome(task)}")
    condition.release()
    log(await attempt(task))
    log(f"locked {condition.locked()}")
