"""Item 134: a semaphore is fair; it is locked while an earlier waiter is pending, and newcomers queue behind it."""

import asyncio

from scenario import log, outcome


async def worker(name, semaphore):
    log(f"{name} wants")
    await semaphore.acquire()
    log(f"{name} has")


async def main():
    semaphore = asyncio.Semaphore(2)
    await semaphore.acquire()
    log(f"locked {semaphore.locked()}")
    await semaphore.acquire()
    log(f"locked {semaphore.locked()}")
    tasks = [asyncio.create_task(worker(name, semaphore)) for name in "abc"]
    await asyncio.sleep(1)
    semaphore.release()
    log(f"released one, locked {semaphore.locked()}")
    semaphore.release()
    newcomer = asyncio.create_task(worker("newcomer", semaphore))
    log(f"released two, locked {semaphore.locked()}")
    await asyncio.sleep(1)
    log(f"{outcome(tasks[2])}, {outcome(newcomer)}")
    semaphore.release()
    await worker("main", asyncio.Semaphore(1))
    await asyncio.sleep(1)
    semaphore.release()
    await newcomer
    log(f"locked {semaphore.locked()}")
    semaphore.release()
    log(f"locked {semaphore.locked()}")
