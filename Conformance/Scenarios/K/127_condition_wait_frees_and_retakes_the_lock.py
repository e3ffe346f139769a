"""Item 127: wait frees the lock and holds it again when it returns; wait and notify need the lock."""

import asyncio

from scenario import attempt, log, outcome, tried


async def waiter(condition):
    await condition.acquire()
    log("waiter has the lock")
    await condition.wait()
    log(f"waited, locked {condition.locked()}")
    condition.release()


async def main():
    condition = asyncio.Condition()
    log(await attempt(condition.wait()))
    log(tried(condition.notify))
    log(tried(condition.notify_all))
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(1)
    log(f"locked {condition.locked()}")
    await condition.acquire()
    condition.notify()
    log("notified")
    await asyncio.sleep(1)
    log(f"waiter {outcome(task)}")
    condition.release()
    await task
    log(f"locked {condition.locked()}")
